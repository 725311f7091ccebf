// Text as a workstation may see it. Redaction is a type: the clear types exist only in the desk service.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <vector>

namespace vigie {

enum class TokenCategory {
    Person,
    Organisation,
    Email,
    Phone,
    Url,
    ConferenceLink,
    Iban,
    Card,
    NationalId,
    CompanyId,
    VatNumber,
    Passport,
    Address,
    AccessCode,
    IpAddress,
    BirthDate,
    Plate,
    Number,
    Unknown, ///< looks like a name, but nothing says whose
};

template <>
struct WireNames<TokenCategory> {
    static constexpr std::array table{
        std::pair{TokenCategory::Person, "person"},
        std::pair{TokenCategory::Organisation, "organisation"},
        std::pair{TokenCategory::Email, "email"},
        std::pair{TokenCategory::Phone, "phone"},
        std::pair{TokenCategory::Url, "url"},
        std::pair{TokenCategory::ConferenceLink, "conference-link"},
        std::pair{TokenCategory::Iban, "iban"},
        std::pair{TokenCategory::Card, "card"},
        std::pair{TokenCategory::NationalId, "national-id"},
        std::pair{TokenCategory::CompanyId, "company-id"},
        std::pair{TokenCategory::VatNumber, "vat-number"},
        std::pair{TokenCategory::Passport, "passport"},
        std::pair{TokenCategory::Address, "address"},
        std::pair{TokenCategory::AccessCode, "access-code"},
        std::pair{TokenCategory::IpAddress, "ip-address"},
        std::pair{TokenCategory::BirthDate, "birth-date"},
        std::pair{TokenCategory::Plate, "plate"},
        std::pair{TokenCategory::Number, "number"},
        std::pair{TokenCategory::Unknown, "unknown"},
    };
};

/// "ACCESS_CODE_1" is an access code. Nothing for what is named in no such way.
[[nodiscard]] std::optional<TokenCategory> categoryOf(const Token &token);

/// How much a site may see (P2).
enum class DisclosureLevel { EuropeanUnion, ThirdCountry };

template <>
struct WireNames<DisclosureLevel> {
    static constexpr std::array table{
        std::pair{DisclosureLevel::EuropeanUnion, "eu"},
        std::pair{DisclosureLevel::ThirdCountry, "third-country"},
    };
};

/// What the automation understood, field by field (Q2).
enum class FieldName { MeetingKind, Duration, Window, Place, Zone, Constraints, Participants, OptionalParticipants };

template <>
struct WireNames<FieldName> {
    static constexpr std::array table{
        std::pair{FieldName::MeetingKind, "meeting-kind"},
        std::pair{FieldName::Duration, "duration"},
        std::pair{FieldName::Window, "window"},
        std::pair{FieldName::Place, "place"},
        std::pair{FieldName::Zone, "zone"},
        std::pair{FieldName::Constraints, "constraints"},
        std::pair{FieldName::Participants, "participants"},
        std::pair{FieldName::OptionalParticipants, "optional-participants"},
    };
};

/// A piece of redacted text: either words, or one token that stands for something hidden.
struct TextRun {
    struct Hidden {
        TokenCategory category = TokenCategory::Unknown;
        Token token;

        bool operator==(const Hidden &) const = default;
    };

    QString text; ///< empty when hidden
    std::optional<Hidden> hidden;
    std::vector<FieldName> readAs; ///< the understood fields that were read from these words

    bool operator==(const TextRun &) const = default;
};

/// Paragraphs are separated by '\n' inside the runs' text.
using RedactedText = std::vector<TextRun>;

struct RedactedMessage {
    Token from;
    std::vector<Token> to; ///< participants of the request only
    Instant sentAt;
    RedactedText body;
    RedactedText quoted; ///< older text the mail repeats; folded in the view, often empty

    bool operator==(const RedactedMessage &) const = default;
};

/// "Bonjour [PERSON_2], …": for accessibility, tests and logs of tests; views draw chips instead.
[[nodiscard]] QString plainText(const RedactedText &text);

} // namespace vigie
