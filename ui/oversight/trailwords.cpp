#include "ui/oversight/trailwords.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

#include <span>

namespace vigie::ui {

namespace {

class TrailWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::TrailWords)
};

struct EventWords {
    const char *name;
    const char *words;
    TrailGroup group;
};

constexpr std::array events{
    EventWords{"person-added", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A person was added"), TrailGroup::Rules},
    EventWords{"person-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A person's account was changed"), TrailGroup::Rules},
    EventWords{"signed-in", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Signed in"), TrailGroup::SignIns},
    EventWords{"sign-in-refused", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A sign-in was refused"), TrailGroup::SignIns},
    EventWords{"signed-out", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Signed out"), TrailGroup::SignIns},
    EventWords{"taken-in", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A request came in"), TrailGroup::Intake},
    EventWords{"incident", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "An incident was raised"), TrailGroup::Intake},
    EventWords{"pulled", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Pulled the request"), TrailGroup::Seen},
    EventWords{"viewed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Saw the request"), TrailGroup::Seen},
    EventWords{"disclosed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Was shown it outside the EU"), TrailGroup::Seen},
    EventWords{"lease-ended", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The lease ended"), TrailGroup::Decided},
    EventWords{"decided", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Decided"), TrailGroup::Decided},
    EventWords{"taken-back", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A decision was taken back"), TrailGroup::Decided},
    EventWords{"released", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A decision took effect"), TrailGroup::Decided},
    EventWords{"purge-ordered", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Removal from workstations was ordered"),
               TrailGroup::Removed},
    EventWords{"purge-acknowledged", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A workstation has removed it"),
               TrailGroup::Removed},
    EventWords{"content-deleted", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Deleted, its time is over"), TrailGroup::Removed},
    EventWords{"transfer-recorded", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A transfer ground was recorded"),
               TrailGroup::Rules},
    EventWords{"transfer-withdrawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Transfer grounds were withdrawn"),
               TrailGroup::Rules},
    EventWords{"retention-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A retention rule was changed"),
               TrailGroup::Rules},
    EventWords{"agreement-recorded", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A client's agreement was recorded"),
               TrailGroup::Rules},
    EventWords{"agreement-withdrawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A client's agreement was withdrawn"),
               TrailGroup::Rules},
    EventWords{"exception-recorded", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A request was opened by exception"),
               TrailGroup::Rules},
    EventWords{"exception-withdrawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "An exception was withdrawn"),
               TrailGroup::Rules},
    EventWords{"site-marked", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A site was marked as in house"), TrailGroup::Rules},
    EventWords{"site-unmarked", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A site is in house no longer"), TrailGroup::Rules},
    EventWords{"limited-use-acknowledged", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Acknowledged the rules on Google's data"),
               TrailGroup::Rules},
    EventWords{"levels-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The disclosure levels were changed"),
               TrailGroup::Rules},
    EventWords{"revealed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Was shown a hidden value"), TrailGroup::Seen},
    EventWords{"reveal-refused", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Was refused a hidden value"), TrailGroup::Seen},
    EventWords{"redaction-reported", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Reported a fault of the redaction"),
               TrailGroup::Decided},
    EventWords{"rubric-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The rubric was changed"), TrailGroup::Rules},
    EventWords{"letters-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The letters were changed"), TrailGroup::Rules},
    EventWords{"holidays-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Whose public holidays count was changed"),
               TrailGroup::Rules},
    EventWords{"review-due", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A review is due"), TrailGroup::Decided},
    EventWords{"review-pulled", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Pulled a review of the request"), TrailGroup::Seen},
    EventWords{"review-ended", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The lease on a review ended"), TrailGroup::Decided},
    EventWords{"review-submitted", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Submitted a review"), TrailGroup::Decided},
    EventWords{"review-skipped", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Gave a review up"), TrailGroup::Decided},
    EventWords{"review-voided", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A review was called off"), TrailGroup::Decided},
    EventWords{"finding-made", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A finding was made"), TrailGroup::Decided},
    EventWords{"finding-answered", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Answered a finding"), TrailGroup::Decided},
    EventWords{"finding-settled", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Settled a contested finding"), TrailGroup::Decided},
    EventWords{"sample-plan-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The sampling plan was changed"),
               TrailGroup::Rules},
    EventWords{"sample-opened", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The desk committed to the seed of a sample"),
               TrailGroup::Rules},
    EventWords{"sample-ended", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Ended a sampling period early"), TrailGroup::Rules},
    EventWords{"sample-drawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A sample was drawn"), TrailGroup::Rules},
    EventWords{"inspection-resumed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Resumed the acceptance of periods"),
               TrailGroup::Rules},
    EventWords{"rights-received",
               QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A person's request about their data was taken down"),
               TrailGroup::Intake},
    EventWords{"rights-viewed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Saw a person's request about their data"),
               TrailGroup::Seen},
    EventWords{"rights-searched", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Searched for what is held about a person"),
               TrailGroup::Seen},
    EventWords{"person-searched", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Searched for a person outside a request of theirs"),
               TrailGroup::Seen},
    EventWords{"person-search-refused",
               QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "A search for a person was refused, one too many"), TrailGroup::Seen},
    EventWords{"rights-step", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Took a step with a person's request"),
               TrailGroup::Decided},
    EventWords{"incident-viewed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Saw an incident"), TrailGroup::Seen},
    EventWords{"incident-step", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "An incident came further"), TrailGroup::Intake},
    EventWords{"rights-erased", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Erased what was held about a person"),
               TrailGroup::Removed},
    EventWords{"archive-asked", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Had the archive of a person put together"),
               TrailGroup::Decided},
    EventWords{"archive-taken", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Took the archive of a person"), TrailGroup::Seen},
    EventWords{"archive-deleted", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "The archive of a person was deleted, untaken"),
               TrailGroup::Removed},
    EventWords{"kept-back", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Kept the request back of an erasure"),
               TrailGroup::Removed},
    EventWords{"left-out", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Left the request out of reviews, by a person's right"),
               TrailGroup::Removed},
    EventWords{"erasure-certified", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Certified what an erasure has come to"),
               TrailGroup::Removed},
    EventWords{"rectified", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Put right what is held about a person"),
               TrailGroup::Decided},
    EventWords{"item-erased", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Erased a single value that was held about a person"),
               TrailGroup::Removed},
    EventWords{"restricted", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Restricted the request by a person's right"),
               TrailGroup::Removed},
    EventWords{"restriction-lifted", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Lifted a restriction of the request"),
               TrailGroup::Removed},
    EventWords{"trail-read", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Read the audit trail"), TrailGroup::Reading},
    EventWords{"register-read", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Read the register of disclosures"),
               TrailGroup::Reading},
    EventWords{"reveals-read", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Read the reveals"), TrailGroup::Reading},
};

struct NamedWords {
    const char *name;
    const char *words;
};

QString wordsOf(std::span<const NamedWords> table, const QString &name)
{
    for (const NamedWords &row : table) {
        if (name == QLatin1String(row.name))
            return TrailWords::tr(row.words);
    }
    return name;
}

constexpr std::array factNames{
    NamedWords{"version", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "version %1")},
    NamedWords{"level", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "level %1")},
    NamedWords{"country", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "country %1")},
    NamedWords{"days", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "%1 days")},
    NamedWords{"grounds", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "grounds: %1")},
    NamedWords{"mails", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "mails: %1")},
    NamedWords{"workstations", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "workstations: %1")},
    NamedWords{"requests", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "requests erased: %1")},
    NamedWords{"kept", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "requests kept back: %1")},
    NamedWords{"left", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "requests not asked for: %1")},
    NamedWords{"password", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "new password")},
    NamedWords{"period", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "period %1")},
    NamedWords{"question", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "question: %1")},
    NamedWords{"drawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "drawn: %1")},
    NamedWords{"purpose", "%1"},
    NamedWords{"corrected", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "put right: %1")},
    NamedWords{"rightsNumber", "%1"},
    NamedWords{"incidentNumber", "%1"},
    NamedWords{"byName", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "by name")},
    NamedWords{"byMail", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "by mail address")},
    NamedWords{"byPhone", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "by telephone")},
    NamedWords{"found", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "requests found: %1")},
    NamedWords{"region", "%1"},
    NamedWords{"unusual", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "only what is unusual")},
    NamedWords{"exported", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "taken to a file")},
};

constexpr std::array reasons{
    NamedWords{"expired", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "time was over")},
    NamedWords{"decided", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "decided")},
    NamedWords{"parked", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "parked")},
    NamedWords{"put-back", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "put back")},
    NamedWords{"signed-out", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "signed out")},
    NamedWords{"disabled", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "account disabled")},
    NamedWords{"withheld", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "withheld from this site")},
    NamedWords{"purged", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "removed")},
    NamedWords{"transfer-withdrawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "transfer ground withdrawn")},
    NamedWords{"handled", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "handled automatically meanwhile")},
    NamedWords{"agreement-withdrawn", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "agreement withdrawn")},
    NamedWords{"levels-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "levels changed")},
    NamedWords{"level-changed", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "levels changed")},
    NamedWords{"erasure", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "erasure")},
    NamedWords{"withdrawal", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "consent withdrawn")},
    NamedWords{"retention", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "its time of keeping is over")},
    NamedWords{"knows-the-people", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "knows the people concerned")},
    NamedWords{"cannot-be-judged", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "cannot be judged")},
    NamedWords{"objection", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "a person's objection")},
    NamedWords{"restricted", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "restricted")},
    NamedWords{"restriction", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "restricted")},
    NamedWords{"leak", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "leak")},
};

constexpr std::array regions{
    NamedWords{"common", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "France")},
    NamedWords{"alsace-moselle", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "Alsace and Moselle")},
};

constexpr std::array categories{
    NamedWords{"request", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "request")},
    NamedWords{"thread", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "thread")},
    NamedWords{"calendar", QT_TRANSLATE_NOOP("vigie::ui::TrailWords", "calendar")},
};

QString trailValueText(const QString &name, const QString &value)
{
    if (name == QLatin1String("level")) {
        const auto level = fromWireName<DisclosureLevel>(value);
        return level ? text(*level) : value;
    }
    if (name == QLatin1String("purpose")) {
        const auto purpose = fromWireName<SearchPurpose>(value);
        return purpose ? text(*purpose) : value;
    }
    if (name == QLatin1String("corrected")) {
        QStringList parts;
        const QStringList names = value.split(u',');
        for (const QString &part : names) {
            const auto known = fromWireName<WishPart>(part);
            parts.append(known ? text(*known) : part);
        }
        return parts.join(QStringLiteral(", "));
    }
    if (name == QLatin1String("region"))
        return wordsOf(regions, value);
    return name == QLatin1String("country") ? countryName(value) : value;
}

QString reasonText(const QString &reason)
{
    const auto putBack = fromWireName<PutBackReason>(reason);
    return putBack ? text(*putBack) : wordsOf(reasons, reason);
}

} // namespace

QString eventText(const QString &event)
{
    for (const EventWords &row : events) {
        if (event == QLatin1String(row.name))
            return TrailWords::tr(row.words);
    }
    return event;
}

QString factsText(const TrailEntry &entry)
{
    QStringList words;
    for (const auto &[name, value] : entry.facts) {
        if (name == QLatin1String("reason"))
            words << reasonText(value);
        else if (name == QLatin1String("disabled"))
            words << (value == QLatin1String("true") ? TrailWords::tr("account disabled") : TrailWords::tr("account enabled"));
        else if (const auto ground = fromWireName<KeepingGround>(value); ground && name == QLatin1String("ground"))
            words << text(*ground); // of a transfer it is an id
        else if (name == QLatin1String("mechanism"))
            words << mechanismText(value);
        else if (name == QLatin1String("ruling"))
            words << (rulingText(value).isEmpty() ? value : rulingText(value));
        else if (const QString pattern = wordsOf(factNames, name); pattern != name)
            words << (pattern.contains(QLatin1String("%1")) ? pattern.arg(trailValueText(name, value)) : pattern);
    }
    return words.join(QStringLiteral(" · "));
}

QString exactText(const TrailEntry &entry)
{
    //: %1 the number of an entry in the audit trail.
    QStringList parts{TrailWords::tr("Entry %1").arg(entry.number), entry.event};
    if (!entry.request.isEmpty())
        parts << QStringLiteral("request=%1").arg(entry.request.value);
    if (!entry.actor.isEmpty())
        parts << QStringLiteral("actor=%1").arg(entry.actor.value);
    for (const auto &[name, value] : entry.facts)
        parts << QStringLiteral("%1=%2").arg(name, value);
    return parts.join(QStringLiteral(" · "));
}

QString text(TrailGroup group)
{
    switch (group) {
    case TrailGroup::Everything:
        return TrailWords::tr("Everything");
    case TrailGroup::Seen:
        return TrailWords::tr("Who saw what");
    case TrailGroup::Decided:
        return TrailWords::tr("Decisions and leases");
    case TrailGroup::SignIns:
        return TrailWords::tr("Sign-ins");
    case TrailGroup::Intake:
        return TrailWords::tr("What came in");
    case TrailGroup::Rules:
        return TrailWords::tr("People and rules");
    case TrailGroup::Removed:
        return TrailWords::tr("What was removed");
    case TrailGroup::Reading:
        return TrailWords::tr("What leads read");
    }
    return {};
}

std::vector<QString> eventsOf(TrailGroup group)
{
    std::vector<QString> names;
    for (const EventWords &row : events) {
        if (row.group == group)
            names.push_back(QString::fromLatin1(row.name));
    }
    return names;
}

QString categoriesText(const QStringList &names)
{
    QStringList words;
    for (const QString &name : names)
        words << wordsOf(categories, name);
    return words.join(QStringLiteral(", "));
}

QString exactMoment(Instant at)
{
    const QDateTime here = toDateTime(at, QTimeZone::systemTimeZone());
    return QStringLiteral("%1, %2").arg(mediumDay(here.date()), here.time().toString(QStringLiteral("HH:mm:ss")));
}

QString problemText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::DeskFailed:
    case ErrorKind::NotADesk:
        return TrailWords::tr("What was read before is still here. Read again when the desk can be reached.");
    default: // the desk has answered, and its words fit here too
        return sentences(errorText(kind));
    }
}

QString shortId(const QString &id)
{
    constexpr qsizetype enough = 8;
    return id.size() > 2 * enough ? id.left(enough) : id;
}

} // namespace vigie::ui
