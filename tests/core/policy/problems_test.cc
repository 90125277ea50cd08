// What is wrong with a policy: one row a mistake, with the pointer and a part of the message.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "leitplanke/policy.h"
#include "tests/core/policy/document.h"

namespace leitplanke {
namespace {

struct Mistake {
  std::string place, value;   ///< what is set in the smallest policy; an empty value removes the member
  std::string pointer, part;  ///< where the problem must stand, and what its message must have
  bool error = true;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreNamedWithTheirPlace) {
  const Mistake& mistake = GetParam();
  const std::string document = PolicyWith(mistake.place, mistake.value);
  const std::vector<PolicyProblem> problems = LintPolicy(document);
  const bool named = std::any_of(problems.begin(), problems.end(), [&mistake](const PolicyProblem& problem) {
    return problem.pointer == mistake.pointer && problem.error == mistake.error &&
           problem.message.find(mistake.part) != std::string::npos;
  });
  EXPECT_TRUE(named) << document;
  for (const PolicyProblem& problem : problems) {
    if (!named) ADD_FAILURE() << problem.pointer << ": " << problem.message;
  }
  EXPECT_EQ(ParsePolicy(document).ok(), !mistake.error) << "a warning does not stop the policy, an error does";
}

INSTANTIATE_TEST_SUITE_P(
    Document, Mistakes,
    testing::Values(
        Mistake{"/version", "", "", "\"version\" is missing"},
        Mistake{"/version", "\"1\"", "/version", "expected a whole number, found a string"},
        Mistake{"/version", "1.5", "/version", "whole number"}, Mistake{"/version", "0", "/version", "must be 1"},
        Mistake{"/version", "7", "/version", "newer than this build"},
        Mistake{"/tenant", "", "", "\"tenant\" is missing"}, Mistake{"/tenant", "\" \"", "/tenant", "not empty"},
        Mistake{"/tenant", R"("a\nb")", "/tenant", "one line"},
        Mistake{"/tenant", R"("a\u0000b")", "/tenant", "control character"},
        Mistake{"/tenant", "null", "/tenant", "found null"}, Mistake{"/languages", "", "", "\"languages\" is missing"},
        Mistake{"/languages", "[]", "/languages", "at least one"},
        Mistake{"/languages", "\"de\"", "/languages", "a list of strings"},
        Mistake{"/languages", R"(["de","fr"])", "/languages/1", "not supported"},
        Mistake{"/languages", R"(["de","de"])", "/languages/1", "twice"},
        Mistake{"/timezone", "", "", "\"timezone\" is missing"},
        Mistake{"/timezone", "\"Berlin\"", "/timezone", "IANA"},
        Mistake{"/timezone", "\"Europe/\"", "/timezone", "IANA"},
        Mistake{"/timezone", "\"../etc/passwd\"", "/timezone", "IANA"},
        Mistake{"/addressform", "\"du\"", "/addressform", "did you mean \"addressForm\"?"},
        Mistake{"/addressForm", "\"sie\"", "/addressForm", "\"du\", \"Sie\" or \"any\""},
        Mistake{"/a~1b~0c", "1", "/a~1b~0c", "unknown key \"a/b~c\""},
        Mistake{"/posting", "\"nobody\"", "/posting", "\"reviewer\""},
        Mistake{"/sendGuard", "true", "/sendGuard", "expected a string"},
        Mistake{"/draftInPage", "1", "/draftInPage", "expected true or false"},
        Mistake{"/relevanceThreshold", "1.01", "/relevanceThreshold", "between 0 and 1"},
        Mistake{"/needsReplyThreshold", "-0.01", "/needsReplyThreshold", "between 0 and 1"},
        Mistake{"/urgencyThreshold", "\"high\"", "/urgencyThreshold", "expected a number"},
        Mistake{"/press", "[]", "/press", "expected an object"},
        Mistake{"/press", R"({"followers":-1})", "/press/followers", "negative"},
        Mistake{"/press", R"({"follower":1})", "/press/follower", "did you mean \"followers\""}));

INSTANTIATE_TEST_SUITE_P(
    Brands, Mistakes,
    testing::Values(Mistake{"/brands", "", "", "\"brands\" is missing"},
                    Mistake{"/brands", "[]", "/brands", "at least one brand"},
                    Mistake{"/brands", "{}", "/brands", "at least one brand"},
                    Mistake{"/brands", "[7]", "/brands/0", "expected an object, found a number"},
                    Mistake{"/brands/0/id", "", "/brands/0", "\"id\" is missing"},
                    Mistake{"/brands/0/name", "", "/brands/0", "\"name\" is missing"},
                    Mistake{"/brands/0/id", "\"\"", "/brands/0/id", "not empty"},
                    Mistake{"/brands/1", R"({"id":"nordbahn","name":"X"})", "/brands/1/id", "used twice"},
                    Mistake{"/brands/0/notmeant", "[]", "/brands/0/notmeant", "did you mean \"notMeant\"?"},
                    Mistake{"/brands/0/handles", R"(["@"])", "/brands/0/handles/0", "no letter"},
                    Mistake{"/brands/0/handles", R"(["@a b"])", "/brands/0/handles/0", "blanks"},
                    Mistake{"/brands/0/handles", R"(["@a",3])", "/brands/0/handles/1", "expected a string"},
                    Mistake{"/brands/0/aliases", R"([" "])", "/brands/0/aliases/0", "empty"},
                    Mistake{"/brands/0/aliases", R"(["..."])", "/brands/0/aliases/0", "cannot be searched"},
                    Mistake{"/brands/0/aliases", R"(["Bahn","BAHN"])", "/brands/0/aliases/1", "twice", false}));

INSTANTIATE_TEST_SUITE_P(
    OwnData, Mistakes,
    testing::Values(Mistake{"/ownDomains", R"(["nordbahn"])", "/ownDomains/0", "is no domain"},
                    Mistake{"/ownDomains", R"(["a b.example"])", "/ownDomains/0", "is no domain"},
                    Mistake{"/ownDomains", R"(["a..example"])", "/ownDomains/0", "is no domain"},
                    Mistake{"/ownDomains", R"(["https://a.example/x"])", "/ownDomains/0", "\"a.example\"", false},
                    Mistake{"/ownDomains", R"(["*.a.example"])", "/ownDomains/0", "\"a.example\"", false},
                    Mistake{"/ownPhones", R"(["phone"])", "/ownPhones/0", "without digits", false},
                    Mistake{"/ownMails", R"(["nobody"])", "/ownMails/0", "without \"@\"", false},
                    Mistake{"/ownAddresses", R"([""])", "/ownAddresses/0", "empty"},
                    Mistake{"/secureForms", "\"x\"", "/secureForms", "a list of strings"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, Mistakes,
    testing::Values(Mistake{"/signature", "\"^AB\"", "/signature", "expected an object"},
                    Mistake{"/signature", R"({"forms":["initial"]})", "/signature/forms/0", "\"initials\""},
                    Mistake{"/signature", R"({"forms":["closing"]})", "/signature", "at least one entry"},
                    Mistake{"/signature", R"({"form":[]})", "/signature/form", "did you mean \"forms\"?"},
                    Mistake{"/goodwill", "20", "/goodwill", "expected an object"},
                    Mistake{"/goodwill", "{}", "/goodwill", "\"amount\" is missing"},
                    Mistake{"/goodwill", R"({"amount":-1})", "/goodwill/amount", "between 0"},
                    Mistake{"/goodwill", R"({"amount":1e300})", "/goodwill/amount", "between 0"},
                    Mistake{"/goodwill", R"({"amount":1,"currency":"eur"})", "/goodwill/currency", "three capitals"},
                    Mistake{"/rules", R"({"style.empathie":{}})", "/rules/style.empathie",
                            "did you mean \"style.empathy\"?"},
                    Mistake{"/rules", R"({"style.empathy":"off"})", "/rules/style.empathy", "expected an object"},
                    Mistake{"/rules", R"({"style.empathy":{"severity":"error"}})", "/rules/style.empathy/severity",
                            "\"off\", \"hint\", \"warn\" or \"block\""},
                    Mistake{"/rules", R"({"style.empathy":{"override":"agent"}})", "/rules/style.empathy/override",
                            "\"never\" or \"reviewer\""},
                    Mistake{"/rules", R"({"style.empathy":{"level":"off"}})", "/rules/style.empathy/level", "unknown"},
                    Mistake{"/platformLimits", R"({"x":-1})", "/platformLimits/x", "between 0"},
                    Mistake{"/platformLimits", R"({"x":"long"})", "/platformLimits/x", "whole number"},
                    Mistake{"/platformLimits", "[]", "/platformLimits", "an object of platforms"},
                    Mistake{"/stockPhrases", R"(["!"])", "/stockPhrases/0", "no letter"}));

}  // namespace
}  // namespace leitplanke
