#include "ui/insights/insightwords.h"

#include "models/domain/review.h"
#include "ui/common/format.h"
#include "ui/common/languagename.h"
#include "ui/common/wording.h"
#include "ui/insights/estimatewords.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <array>

namespace vigie::ui {

namespace {

struct InsightSpeech {
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::InsightWords)
};

struct NamedWords {
    const char *name;
    const char *words;
};

template <size_t n>
QString wordsOf(const std::array<NamedWords, n> &table, const QString &name)
{
    for (const NamedWords &row : table) {
        if (name == QLatin1String(row.name))
            return InsightSpeech::tr(row.words);
    }
    return name; // of a newer desk
}

QString inTongue(const BilingualText &words)
{
    return locale().language() == QLocale::French ? words.french : words.english;
}

QTimeZone zoneOf(const InsightPeriod &period)
{
    const QTimeZone zone(period.zone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

QString text(InsightDimension dimension)
{
    switch (dimension) {
    case InsightDimension::Mode:
        return InsightSpeech::tr("How it was handled");
    case InsightDimension::Kind:
        return InsightSpeech::tr("Kind of request");
    case InsightDimension::Language:
        return InsightSpeech::tr("Language");
    case InsightDimension::Client:
        return InsightSpeech::tr("Client");
    case InsightDimension::Person:
        return InsightSpeech::tr("Person");
    case InsightDimension::Stratum:
        return InsightSpeech::tr("Stratum");
    }
    return {};
}

QString keyText(const Insights &insights, InsightDimension dimension, const QString &key)
{
    static constexpr std::array modes{
        NamedWords{"automatic", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "By the automation")},
        NamedWords{"supervised", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "By people")},
    };
    switch (dimension) {
    case InsightDimension::Mode:
        return wordsOf(modes, key);
    case InsightDimension::Kind:
        if (const auto kind = fromWireName<RequestKind>(key))
            return text(*kind);
        return key;
    case InsightDimension::Language:
        return languageName(key);
    case InsightDimension::Client:
        return key;
    case InsightDimension::Person: {
        const auto name = insights.names.find(key);
        return name == insights.names.end() ? key : name->second;
    }
    case InsightDimension::Stratum: {
        QStringList parts;
        for (const auto &[part, value] : stratumValues(key)) {
            if (value != unknownValue)
                parts.append(keyText(insights, dimensionOf(part), value));
        }
        return parts.isEmpty() ? key : parts.join(QStringLiteral(" · "));
    }
    }
    return key;
}

std::pair<QDate, QDate> daysOf(const InsightPeriod &period)
{
    const QTimeZone zone = zoneOf(period);
    return {toDateTime(period.from, zone).date(), toDateTime(period.until - Seconds(1), zone).date()};
}

QString periodText(const InsightPeriod &period)
{
    const auto days = daysOf(period);
    QStringList parts{period.id, daySpan(days.first, days.second)};
    const QTime begun = toDateTime(period.from, zoneOf(period)).time();
    const QTime ended = toDateTime(period.until, zoneOf(period)).time();
    if (begun != QTime(0, 0))
        parts << InsightSpeech::tr("from %1", "a time of the first day").arg(timeOfDay(begun));
    if (ended != QTime(0, 0))
        parts << InsightSpeech::tr("until %1", "a time of the last day").arg(timeOfDay(ended));
    return parts.join(QStringLiteral(", "));
}

QString shortPeriod(const InsightPeriod &period)
{
    return shortDate(daysOf(period).first);
}

QString questionText(const Rubric *rubric, const QString &question)
{
    if (question.isEmpty())
        return InsightSpeech::tr("Whether the review passes");
    const Question *known = rubric ? findQuestion(*rubric, question) : nullptr;
    return known ? inTongue(known->text) : question;
}

QString causeText(const Rubric *rubric, const QString &question, const QString &cause)
{
    if (const Question *known = rubric ? findQuestion(*rubric, question) : nullptr) {
        for (const Cause &each : known->causes) {
            if (each.id == cause)
                return inTongue(each.text);
        }
    }
    return cause.isEmpty() ? InsightSpeech::tr("no cause given") : cause;
}

QString verdictText(const QString &verdict)
{
    static constexpr std::array verdicts{
        NamedWords{"accepted", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "accepted")},
        NamedWords{"not-accepted", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "not accepted")},
        NamedWords{"", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "not decided yet")},
    };
    return wordsOf(verdicts, verdict);
}

QString severityText(const QString &severity)
{
    static constexpr std::array severities{
        NamedWords{"normal", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "normal")},
        NamedWords{"tightened", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "tightened")},
        NamedWords{"reduced", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "reduced")},
        NamedWords{"discontinued", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "discontinued")},
    };
    return wordsOf(severities, severity);
}

bool isDiscontinued(const Acceptance &lot)
{
    return lot.before == QLatin1String("discontinued");
}

bool isShort(const Acceptance &lot)
{
    return lot.verdict.isEmpty() && lot.counts && lot.counts->drawn < lot.planned;
}

QString shortText(const Acceptance &lot)
{
    //: Of a period as a lot. %2 an inspection level of ISO 2859-1.
    return InsightSpeech::tr("cannot be accepted: the plan draws %1, level %2 asks for %3")
        .arg(countText(lot.counts.value_or(LotCounts{}).drawn), QString(wireName(lot.level)), countText(lot.planned));
}

QString acceptanceText(const Acceptance &lot)
{
    const QString severity = InsightSpeech::tr("inspection %1").arg(severityText(lot.before));
    if (isDiscontinued(lot))
        return InsightSpeech::tr("nothing is accepted on sampling; %1").arg(severity);
    if (isShort(lot))
        return InsightSpeech::tr("%1; %2", "two clauses").arg(shortText(lot), severity);
    const LotCounts counts = lot.counts.value_or(LotCounts{});
    if (lot.verdict.isEmpty())
        return InsightSpeech::tr("not decided yet: %1 of %2 are reviewed; %3")
            .arg(countText(counts.inspected), countText(lot.planned), severity);
    const QString judged = InsightSpeech::tr("%1: %2 of %3 do not pass, up to %4 would be accepted; %5")
                               .arg(verdictText(lot.verdict), countText(counts.nonconforming), countText(counts.inspected),
                                    countText(lot.accept), severity);
    return counts.unanswered > 0
        ? InsightSpeech::tr("%1; %2 of them not reviewed, which counts as not passing").arg(judged, countText(counts.unanswered))
        : judged;
}

QString text(QualityRemedy done)
{
    switch (done) {
    case QualityRemedy::Training:
        return InsightSpeech::tr("people were trained");
    case QualityRemedy::Instructions:
        return InsightSpeech::tr("instructions were made clearer");
    case QualityRemedy::Automation:
        return InsightSpeech::tr("the automation was mended");
    case QualityRemedy::Staffing:
        return InsightSpeech::tr("others do the work");
    case QualityRemedy::Other:
        return InsightSpeech::tr("something else was done");
    }
    return {};
}

QString resumedText(const ResumedInspection &resumed)
{
    return InsightSpeech::tr("then resumed: %1").arg(text(resumed.done));
}

QString text(AdjudicationState state)
{
    switch (state) {
    case AdjudicationState::Open:
        return InsightSpeech::tr("Waits for a third person");
    case AdjudicationState::Decided:
        return InsightSpeech::tr("Decided by a third person");
    case AdjudicationState::Undecided:
        return InsightSpeech::tr("Decided by nobody");
    }
    return {};
}

QString skipText(const QString &reason)
{
    static constexpr std::array reasons{
        NamedWords{"knows-the-people", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Skipped: knows the people")},
        NamedWords{"language-not-mine", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Skipped: language not mastered")},
        NamedWords{"cannot-be-judged", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Skipped: cannot be judged")},
        NamedWords{"other", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Skipped: other reason")},
        NamedWords{"not-adjudicated", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Two reviews differ and no third decided")},
        NamedWords{"nobody-eligible", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Nobody was there who may review it")},
    };
    return wordsOf(reasons, reason);
}

QString excludedText(const QString &reason)
{
    static constexpr std::array reasons{
        NamedWords{"no-agreement", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "The client has not agreed")},
        NamedWords{"content-deleted", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Content no longer kept")},
        NamedWords{"erased", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Erased")},
        NamedWords{"purged", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Called back")},
        NamedWords{"withdrawn", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Consent withdrawn")},
        NamedWords{"objection", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Objected to")},
        NamedWords{"restricted", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Processing restricted")},
        NamedWords{"withheld", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Not surely redacted")},
        NamedWords{"superseded", QT_TRANSLATE_NOOP("vigie::ui::InsightWords", "Handled anew in the same period")},
    };
    return wordsOf(reasons, reason);
}

} // namespace vigie::ui
