#include "sdk/backend/customers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sdk/backend/config_fields.h"
#include "sdk/backend/limits.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxFieldBytes = 512;
constexpr std::size_t kMaxSummaryBytes = 8 * 1024;
constexpr std::size_t kMaxProducts = 200;
constexpr std::size_t kMaxHandles = 50;
constexpr std::array<std::string_view, 6> kChannels{"phone", "mail", "shop", "social", "letter", "chat"};

Json ReadInteraction(Fields fields) {
  Json interaction;
  interaction["at"] = fields.Text("at", kMaxFieldBytes);
  interaction["channel"] = fields.Text("channel", kMaxFieldBytes);
  const auto& channel = *interaction["channel"].get_ptr<const std::string*>();
  if (std::find(kChannels.begin(), kChannels.end(), channel) == kChannels.end()) {
    fields.Fail("channel", "must be phone, mail, shop, social, letter or chat");
  }
  interaction["subject"] = fields.Text("subject", kMaxFieldBytes);
  interaction["summary"] = fields.TextOr("summary", kMaxSummaryBytes, "");
  interaction["open"] = fields.BooleanOr("open", false);
  fields.End();
  return interaction;
}

Json ReadHandles(const Json& handles, const std::string& file, const std::string& pointer) {
  Fields fields(handles, file, pointer);
  if (handles.size() > kMaxHandles) throw ConfigError(file, pointer, "has too many handles");
  Json read = Json::object();
  for (const auto& [platform, handle] : handles.items()) read[platform] = fields.Text(platform, kMaxFieldBytes);
  return read;
}

Json ReadCustomer(const Json& json, const std::string& file, const std::string& pointer) {
  Fields fields(json, file, pointer);
  Json customer;
  for (const char* key : {"id", "name"}) customer[key] = fields.Text(key, kMaxFieldBytes);
  for (const char* key : {"since", "tier"}) customer[key] = fields.TextOr(key, kMaxFieldBytes, "");
  const Json* handles = fields.Find("handles");
  customer["handles"] = handles == nullptr ? Json::object() : ReadHandles(*handles, file, fields.Pointer("handles"));
  Json contact = {{"mail", ""}, {"phone", ""}};
  if (const Json* given = fields.Find("contact")) {
    Fields inner(*given, file, fields.Pointer("contact"));
    for (const char* key : {"mail", "phone"}) contact[key] = inner.TextOr(key, kMaxFieldBytes, "");
    inner.End();
  }
  customer["contact"] = std::move(contact);
  customer["products"] = fields.TextsOr("products", kMaxProducts, kMaxFieldBytes);
  customer["interactions"] = Json::array();
  if (fields.Find("interactions") != nullptr) {
    const Json& list = fields.List("interactions", kMaxInteractions);
    for (std::size_t i = 0; i < list.size(); ++i) {
      customer["interactions"].push_back(ReadInteraction(Fields(list[i], file, fields.Pointer("interactions", i))));
    }
  }
  fields.End();
  return customer;
}

}  // namespace

std::string HandleKey(std::string_view platform, std::string_view handle) {
  if (!handle.empty() && handle.front() == '@') handle.remove_prefix(1);
  std::string key = std::string(platform) + "\n" + std::string(handle);
  std::transform(key.begin(), key.end(), key.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return key;
}

Customers Customers::Load(const std::string& path) {
  const Json json = ReadConfigJson(path, kMaxCustomersBytes);
  Fields fields(json, path, "");
  const Json& list = fields.List("customers", kMaxCustomers);
  fields.End();
  Customers customers;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string pointer = fields.Pointer("customers", i);
    Json customer = ReadCustomer(list[i], path, pointer);
    for (const auto& [platform, handle] : customer["handles"].items()) {
      if (!customers.by_handle_.emplace(HandleKey(platform, *handle.get_ptr<const std::string*>()), i).second) {
        throw ConfigError(path, pointer + "/handles/" + platform, "is the handle of another customer above");
      }
    }
    customers.customers_.push_back(std::move(customer));
  }
  return customers;
}

const Json* Customers::Find(std::string_view platform, std::string_view handle) const {
  const auto found = by_handle_.find(HandleKey(platform, handle));
  return found == by_handle_.end() ? nullptr : &customers_[found->second];
}

}  // namespace leitplanke::backend
