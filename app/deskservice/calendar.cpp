#include "app/deskservice/commandline.h"
#include "models/calendar/freebusy.h"
#include "models/domain/json.h"

namespace vigie::deskservice {

namespace {

struct Question {
    vigie::calendar::Calendar calendar;
    TimeRange window;
    QTimeZone zone;
};

/// RFC 3339 with the zone's offset.
QString withOffset(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(instant, zone);
    return toDateTime(instant).addSecs(local.offsetFromUtc()).toString(QStringLiteral("yyyy-MM-ddThh:mm:ss")) +
        [offset = local.offsetFromUtc() / 60] {
            const int size = std::abs(offset);
            return QStringLiteral("%1%2:%3")
                .arg(offset < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                .arg(size / 60, 2, 10, QLatin1Char('0'))
                .arg(size % 60, 2, 10, QLatin1Char('0'));
        }();
}

void complainOf(const std::vector<vigie::calendar::Problem> &problems)
{
    for (const auto &problem : problems)
        complain(problem.line > 0 ? QStringLiteral("line %1: %2").arg(problem.line).arg(problem.what) : problem.what);
}

int expandAll(const Question &question)
{
    const auto expansion = vigie::calendar::expand(question.calendar, question.window, question.zone);
    for (const auto &instance : expansion.instances) {
        const auto &source = expansion.sourceOf(instance);
        say(QJsonObject{{QStringLiteral("uid"), source.uid},
                        {QStringLiteral("start"), withOffset(instance.when.start, question.zone)},
                        {QStringLiteral("end"), withOffset(instance.when.end, question.zone)},
                        {QStringLiteral("allDay"), source.allDay}});
    }
    complainOf(expansion.problems);
    return expansion.complete ? Ok : BrokenInput;
}

int freeBusyOf(const Question &question)
{
    const auto lane = vigie::calendar::freeBusy(question.calendar, question.window, question.zone);
    std::vector<BusyBlock> blocks = lane.blocks;
    // Unknown is not free (C2): what cannot be known is said for the whole window.
    if (lane.availability == Availability::Unknown)
        blocks = {BusyBlock{question.window, BlockKind::Unknown, false, true, {}}};
    for (const BusyBlock &block : blocks) {
        say(QJsonObject{{QStringLiteral("start"), withOffset(block.when.start, question.zone)},
                        {QStringLiteral("end"), withOffset(block.when.end, question.zone)},
                        {QStringLiteral("kind"), QString(wireName(block.kind))}});
    }
    complainOf(lane.problems);
    return lane.availability == Availability::Known ? Ok : BrokenInput;
}

} // namespace

int calendar(const QStringList &words)
{
    CommandLine line(QStringLiteral("calendar"), QStringLiteral("Shows what a calendar file means, one JSON object a line."));
    line.argument(QStringLiteral("COMMAND"),
                  QStringLiteral("expand: uid, start, end, allDay of each instance. freebusy: start, end, kind."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("An iCalendar file, or - for standard input."));
    line.option(QStringLiteral("from"), QStringLiteral("The beginning, RFC 3339 with an offset."), QStringLiteral("TIME"));
    line.option(QStringLiteral("to"), QStringLiteral("The end, which is outside."), QStringLiteral("TIME"));
    line.option(QStringLiteral("zone"), QStringLiteral("IANA zone of all-day and floating events, and of what is written."),
                QStringLiteral("ZONE"), QStringLiteral("UTC"));
    if (const auto code = line.parse(words, 2, 2))
        return *code;
    const QString command = line.arguments().constFirst();
    if (command != QLatin1String("expand") && command != QLatin1String("freebusy"))
        return line.misused(QStringLiteral("unknown command"));
    const auto from = fromRfc3339(line.value(QStringLiteral("from")));
    const auto to = fromRfc3339(line.value(QStringLiteral("to")));
    if (!from || !to || *to <= *from)
        return line.misused(QStringLiteral("--from and --to must be RFC 3339 times, --to the later"));
    const QTimeZone zone(line.value(QStringLiteral("zone")).toUtf8());
    if (!zone.isValid())
        return line.misused(QStringLiteral("--zone must be an IANA time zone"));
    const auto text = readInput(line.arguments().at(1));
    if (!text.ok())
        return fail(text.error());
    auto parsed = vigie::calendar::parseCalendar(*text);
    if (!parsed.ok())
        return fail(parsed.error());
    complainOf(parsed->problems);
    const Question question{*std::move(parsed), TimeRange{*from, *to}, zone};
    return command == QLatin1String("expand") ? expandAll(question) : freeBusyOf(question);
}

} // namespace vigie::deskservice
