#include "core/cases/canonical.h"

namespace leitplanke {

namespace {

void Put(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(":").append(std::to_string(value.size())).append(":").append(value).append("\n");
}

void Put(std::string& out, std::string_view name, std::uint64_t value) { Put(out, name, std::to_string(value)); }

void PutFlag(std::string& out, std::string_view name, bool value) { Put(out, name, value ? "yes" : "no"); }

void PutPost(std::string& out, const Post& post) {
  Put(out, "post.id", post.id);
  Put(out, "post.text", post.text);
  Put(out, "post.platform", post.platform);
  PutFlag(out, "post.onOwnPage", post.on_own_page);
  Put(out, "post.author.handle", post.author_handle);
  Put(out, "post.author.name", post.author_name);
  Put(out, "post.followers", post.followers.has_value() ? std::to_string(*post.followers) : "");
  Put(out, "post.brand", post.brand);
  Put(out, "post.url", post.url);
  Put(out, "post.postedAt", post.posted_at);
}

void PutContent(std::string& out, const Action& action) {
  PutPost(out, action.post);
  Put(out, "text", action.text);
  Put(out, "hash", action.hash);
  Put(out, "overrides", action.overrides.size());
  for (const Override& o : action.overrides) {
    Put(out, "rule", o.rule);
    Put(out, "quote", o.quote);
    Put(out, "reason", o.reason);
  }
  Put(out, "permalink", action.permalink);
  Put(out, "reason", action.reason);
}

}  // namespace

std::string CanonicalContent(const Action& action) {
  std::string out = "leitplanke.content.1\n";
  PutContent(out, action);
  return out;
}

std::string CanonicalAction(const Action& action) {
  std::string out = "leitplanke.action.1\n";
  Put(out, "id", action.id);
  Put(out, "device", action.device);
  Put(out, "seq", action.seq);
  Put(out, "type", ActionTypeName(action.type));
  Put(out, "case", action.case_id);
  Put(out, "base", action.base);
  Put(out, "at", action.at);
  Put(out, "surface", action.surface == Surface::kDirect ? "direct" : "public");
  PutFlag(out, "overridesConfirmed", action.overrides_confirmed);
  PutFlag(out, "spelling", action.checklist.spelling);
  PutFlag(out, "facts", action.checklist.facts);
  PutFlag(out, "empathy", action.checklist.empathy);
  PutContent(out, action);
  return out;
}

}  // namespace leitplanke
