// How a handled request is judged (A3): sections of weighted questions, as versioned data. Texts are in both languages of the
// workstation.
#pragma once

#include "models/domain/result.h"
#include "models/domain/wirename.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace vigie {

struct BilingualText {
    QString english;
    QString french;

    bool operator==(const BilingualText &) const = default;
};

enum class QuestionKind { YesNo, Scale, Choice };

template <>
struct WireNames<QuestionKind> {
    static constexpr std::array table{
        std::pair{QuestionKind::YesNo, "yes-no"},
        std::pair{QuestionKind::Scale, "scale"},
        std::pair{QuestionKind::Choice, "choice"},
    };
};

/// One of the answers to a question.
struct Option {
    QString id; ///< of yes/no: "yes" and "no"
    BilingualText text;
    double score = 0; ///< 0 … 1

    bool operator==(const Option &) const = default;
};

/// Why something failed, e.g. "the zone of a participant was taken for another".
struct Cause {
    QString id;
    BilingualText text;

    bool operator==(const Cause &) const = default;
};

/// An answer with a lower score is a failure, and asks for a cause.
inline constexpr double failsBelow = 0.5;

struct Question {
    QString id; ///< the same over all versions as long as it asks the same: statistics go by it
    BilingualText text;
    BilingualText help;
    QuestionKind kind = QuestionKind::YesNo;
    double weight = 1;           ///< among the questions of its section
    bool isCritical = false;     ///< a failure makes the whole score zero
    bool mayNotApply = false;    ///< "not applicable" is an answer; it counts in no sum
    std::vector<Option> options; ///< of a scale from the best to the worst
    std::vector<Cause> causes;   ///< of a failure; one is asked for

    bool operator==(const Question &) const = default;
};

struct RubricSection {
    QString id;
    BilingualText title;
    double weight = 1;
    std::vector<Question> questions;

    bool operator==(const RubricSection &) const = default;
};

struct Rubric {
    int version = 0; ///< from 1; 0 as long as no desk has it
    BilingualText title;
    double passesFrom = 0.8; ///< of the score
    std::vector<RubricSection> sections;

    bool operator==(const Rubric &) const = default;
};

/// Null when the rubric has no such question.
[[nodiscard]] const Question *findQuestion(const Rubric &rubric, const QString &id);
/// Null when the question has no such option.
[[nodiscard]] const Option *findOption(const Question &question, const QString &id);

enum class RubricField {
    Id,
    TitleEnglish,
    TitleFrench,
    TextEnglish,
    TextFrench,
    HelpEnglish,
    HelpFrench,
    PassesFrom,
    Weight,
    Score,
    Sections,
    Questions,
    Options,
    Causes
};

template <>
struct WireNames<RubricField> {
    static constexpr std::array table{
        std::pair{RubricField::Id, "id"},
        std::pair{RubricField::TitleEnglish, "title.english"},
        std::pair{RubricField::TitleFrench, "title.french"},
        std::pair{RubricField::TextEnglish, "text.english"},
        std::pair{RubricField::TextFrench, "text.french"},
        std::pair{RubricField::HelpEnglish, "help.english"},
        std::pair{RubricField::HelpFrench, "help.french"},
        std::pair{RubricField::PassesFrom, "passesFrom"},
        std::pair{RubricField::Weight, "weight"},
        std::pair{RubricField::Score, "score"},
        std::pair{RubricField::Sections, "sections"},
        std::pair{RubricField::Questions, "questions"},
        std::pair{RubricField::Options, "options"},
        std::pair{RubricField::Causes, "causes"},
    };
};

/// A field of the rubric, of a section, of a question, or of one of its options or causes; each by its index.
struct RubricPlace {
    std::optional<size_t> section = {};
    std::optional<size_t> question = {}; ///< of the section
    std::optional<size_t> option = {};   ///< of the question
    std::optional<size_t> cause = {};    ///< of the question
    RubricField field = RubricField::Sections;

    bool operator==(const RubricPlace &) const = default;
};

enum class RubricFaultKind {
    Empty,
    TooLong,
    NotPlain, ///< an id
    Taken,    ///< an id
    BadWeight,
    BadThreshold,
    NoSections,
    TooManyQuestions,
    NoQuestions,
    NoCauses,
    OptionCount,
    BadScore,
    ScaleRises,
    NotYesThenNo,
    NothingFails ///< or everything
};

struct RubricFault {
    RubricPlace place;
    RubricFaultKind kind = RubricFaultKind::Empty;

    bool operator==(const RubricFault &) const = default;
};

inline constexpr qsizetype longestRubricText = 1000;
inline constexpr size_t mostQuestions = 60;
inline constexpr size_t mostOptions = 9; ///< of a question: each has a key

/// What is wrong with a rubric. Empty when it can be used.
[[nodiscard]] std::vector<RubricFault> faultsOf(const Rubric &rubric);
/// With its place: "sections[1].questions[0].options: 2 to 9".
[[nodiscard]] QString faultLine(const RubricFault &fault);

[[nodiscard]] QJsonObject toJson(const Rubric &rubric);
/// Reads the shape alone; faultsOf() says whether it can be used.
[[nodiscard]] Result<Rubric> rubricFromJson(const QJsonObject &json);

} // namespace vigie
