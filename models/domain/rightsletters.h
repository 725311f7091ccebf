// The letters that people get whose rights are worked (D2, D3, D7): which step sends which, their templates, which leads edit,
// and what is put into them. Pure functions. What a letter must say is from GDPR art. 12(3), (4) and (6), 19, 28(3)(e) and 77
// to 79.
#pragma once

#include "models/domain/rightsflow.h"

#include <array>
#include <map>

namespace vigie {

enum class LetterKind {
    Acknowledgement,
    IdentityQuestion,
    Extension,
    Forwarding, ///< to the client that is the controller
    Refusal,
    RecipientNotice, ///< to a client that has got the data (art. 19)
    AccessAnswer,
    RectificationAnswer,
    ErasureAnswer,
    PortabilityAnswer,
    RestrictionAnswer,
    ObjectionAnswer,
    WithdrawalAnswer,
};

template <>
struct WireNames<LetterKind> {
    using Kind = LetterKind;
    static constexpr std::array table{
        std::pair{Kind::Acknowledgement, "acknowledgement"},
        std::pair{Kind::IdentityQuestion, "identity-question"},
        std::pair{Kind::Extension, "extension"},
        std::pair{Kind::Forwarding, "forwarding"},
        std::pair{Kind::Refusal, "refusal"},
        std::pair{Kind::RecipientNotice, "recipient-notice"},
        std::pair{Kind::AccessAnswer, "access-answer"},
        std::pair{Kind::RectificationAnswer, "rectification-answer"},
        std::pair{Kind::ErasureAnswer, "erasure-answer"},
        std::pair{Kind::PortabilityAnswer, "portability-answer"},
        std::pair{Kind::RestrictionAnswer, "restriction-answer"},
        std::pair{Kind::ObjectionAnswer, "objection-answer"},
        std::pair{Kind::WithdrawalAnswer, "withdrawal-answer"},
    };
};

/// What a template may name, as "{number}".
enum class LetterField {
    Person,
    Number,
    Right,
    Received,
    Due,
    ClientBy,
    Words,
    Kept,
    Recipients,
    Consequence,
    Company,
    Officer,
    Authority,
    Remedy
};

template <>
struct WireNames<LetterField> {
    using Field = LetterField;
    static constexpr std::array table{
        std::pair{Field::Person, "person"},           ///< name and address
        std::pair{Field::Number, "number"},           ///< of the request
        std::pair{Field::Right, "right"},             ///< "access to your data"
        std::pair{Field::Received, "received"},       ///< the day
        std::pair{Field::Due, "due"},                 ///< the last day for the answer
        std::pair{Field::ClientBy, "client-by"},      ///< by when the client is asked to answer
        std::pair{Field::Words, "words"},             ///< of the step: reasons; to a recipient, what was done
        std::pair{Field::Kept, "kept"},               ///< what stays or was kept back, why, and where to complain
        std::pair{Field::Recipients, "recipients"},   ///< of what kinds those are that were told (art. 19)
        std::pair{Field::Consequence, "consequence"}, ///< of consent taken back: what of the service that degrades (D6)
        std::pair{Field::Company, "company"},         ///< who writes
        std::pair{Field::Officer, "officer"},         ///< the data protection officer's address
        std::pair{Field::Authority, "authority"},     ///< where to complain
        std::pair{Field::Remedy, "remedy"},           ///< that and where one may go to court
    };
};

/// The languages of letters, by their codes.
inline constexpr std::array letterLanguages{"fr", "en"};

/// Plain text. A paragraph of which nothing but empty fields is left is left out.
struct LetterTemplate {
    QString subject;
    QString body;

    bool operator==(const LetterTemplate &) const = default;
};

struct LetterTexts {
    QString authority;
    QString remedy;
    std::map<RightKind, QString> rights; ///< what {right} says
    std::map<LetterKind, LetterTemplate> letters;

    bool operator==(const LetterTexts &) const = default;
};

struct LetterTemplates {
    int version = 0;
    QString company;
    QString sender;                       ///< the mail address that letters come from, and answers go to
    QString officer;                      ///< address of the data protection officer
    std::map<QString, LetterTexts> texts; ///< by language

    bool operator==(const LetterTemplates &) const = default;
};

/// UTF-16 units of one field.
inline constexpr qsizetype longestLetterSubject = 200;
inline constexpr qsizetype longestLetterBody = 8'000;
inline constexpr qsizetype longestLetterhead = 500;

/// What the law or the purpose of a letter asks to be in it.
[[nodiscard]] std::set<LetterField> neededIn(LetterKind kind);
enum class LetterFaultKind { Empty, TooLong, ManyLines, UnknownField, MissingField, NoMailAddress, NoLetters };
/// Where a fault is: in the letterhead without a language, in what a language says of all letters, or in one letter.
struct LetterFault {
    QString language;
    std::optional<LetterKind> letter;
    LetterFaultKind kind = LetterFaultKind::Empty;
    QString what; ///< in English: "the subject"; a field with its braces

    bool operator==(const LetterFault &) const = default;
};
[[nodiscard]] std::vector<LetterFault> faultsOf(const LetterTemplates &templates);
/// As one line of an error: "fr.refusal: {authority} is missing".
[[nodiscard]] QString inOneLine(const LetterFault &fault);

[[nodiscard]] QJsonObject toJson(const LetterTemplates &templates);
[[nodiscard]] Result<LetterTemplates> letterTemplatesFromJson(const QJsonObject &json);

/// Which a step sends, if any.
[[nodiscard]] std::optional<LetterKind> letterOf(RightsStepKind step, RightKind right);

/// In which a client is written to: as last in this request, else in the person's.
[[nodiscard]] QString languageFor(const RightsCase &request, const QString &client);
/// Of what a refusal has to say so that they can complain (art. 12(4)), what stands nowhere in the text, in no language of
/// letters: Authority, Remedy, Officer.
[[nodiscard]] std::vector<LetterField> missingInRefusal(const LetterTemplates &templates, const QString &text);

/// In the person's language: that clients which have declined decide as the controllers, and that what they have not asked to be
/// erased stays. In the {kept} of an answer, and a reason of a refusal. Empty when there is neither.
[[nodiscard]] QString whatStays(const RightsCase &request);

/// That the step would send in the person's language, to be read before it goes. `step` has its words and its moment, and for a
/// client its code; `clock` is as of after it.
[[nodiscard]] RightsLetter writeLetter(const LetterTemplates &templates, const RightsCase &request, const RightsStep &step,
                                       const ClockReading &clock, const QDate &clientBy, const QTimeZone &zone);

} // namespace vigie
