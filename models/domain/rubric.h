// How a handled request is judged (A3): sections of weighted questions, as versioned data. Texts are in both languages of the
// workstation.
#pragma once

#include "models/domain/result.h"
#include "models/domain/wirename.h"

#include <QJsonObject>

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

/// What is wrong with a rubric, each with the place, e.g. "sections[1].questions[0].options: two at least". Empty when it can
/// be used.
[[nodiscard]] std::vector<QString> faultsOf(const Rubric &rubric);

[[nodiscard]] QJsonObject toJson(const Rubric &rubric);
/// Reads the shape alone; faultsOf() says whether it can be used.
[[nodiscard]] Result<Rubric> rubricFromJson(const QJsonObject &json);

} // namespace vigie
