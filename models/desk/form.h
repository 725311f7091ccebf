// The outgoing form: what a workstation of one disclosure level may see of a request (P1, C1). Built from an allow-list.
#pragma once

#include "models/desk/desk.h"
#include "models/desk/mail.h"
#include "models/desk/package.h"
#include "models/desk/tokenmaps.h"
#include "models/redaction/vault.h"

#include <map>

namespace vigie::desk {

/// Everything clear that a form is made of.
struct ClearRequest {
    Package package;
    QJsonObject document;              ///< request.json and the numbers of its tokens, for the vault
    std::map<QString, Mail> mails;     ///< by path, in the order of the thread
    std::map<QString, Lane> calendars; ///< by participant id; those without one are Unknown
    std::vector<EscalationReason> escalation;
    Instant receivedAt;
    std::optional<Instant> deadline;

    void callBy(const redaction::TokenNumbers &numbers);
};

/// Everybody and everything the package and the headers of its mails name.
/// `reported`: what people have said of an earlier version that it should be hidden.
[[nodiscard]] redaction::Vault vaultOf(const ClearRequest &request, const std::vector<HiddenValue> &reported = {});

/// Whether its mails or what the service made of them speak of health, religion, union membership or another special category
/// (GDPR, Art. 9): such a request does not leave the EU.
[[nodiscard]] bool hintsAtSpecialData(const ClearRequest &request);

struct OutgoingForm {
    Case content;
    TokenValues hidden;           ///< what its tokens stand for; never leaves the desk with it
    std::optional<Ruling> ruling; ///< of what was handled automatically, its texts with tokens in braces, as a supervisor's
};

/// How many places of the form look like clear data when it is read once more, as a stranger would: values that are known, what
/// shows by its form, and words that look like names, or that `reader` finds. The form fails closed: with any, it stays here.
[[nodiscard]] int placesInDoubt(const OutgoingForm &form, const redaction::Vault &vault, const SecondReader &reader = {});

/// id, version and client code are left for the caller; slots are judged as of `now`.
[[nodiscard]] OutgoingForm buildForm(const ClearRequest &request, const redaction::Vault &vault, DisclosureLevel level,
                                     Instant now);

/// As a supervisor writes, tokens in braces: "{PERSON_2} prefers Tuesday".
[[nodiscard]] QString inBraces(const RedactedText &runs);

/// Words that somebody wrote about the request, in the tokens of its form of that level. Nothing when any of them is in doubt, as
/// placesInDoubt() finds.
[[nodiscard]] std::optional<std::vector<RedactedText>> redactedWords(const ClearRequest &request, const redaction::Vault &vault,
                                                                     DisclosureLevel level, const QStringList &words,
                                                                     const SecondReader &reader = {});

/// The slots of the package as of `now`, best first.
[[nodiscard]] std::vector<Slot> judgedSlots(const Case &request, const Package &package, Instant now);

} // namespace vigie::desk
