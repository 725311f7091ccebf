#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"
#include "models/desk/sampling.h"
#include "models/desk/trail.h"

namespace vigie::deskservice {

namespace {

/// A period of 100,000 units is some 20 MB.
constexpr JsonLimits exportLimits{8, 512 * 1024 * 1024};

int showPlan(const QStringList &words)
{
    CommandLine line(QStringLiteral("sample plan show"),
                     QStringLiteral("The sampling plan, as JSON: the first rule that fits a stratum "
                                    "decides how many of it are drawn."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return showJson(line, [](desk::Desk &desk) { return documentOf(desk.samplePlan()); });
}

int setPlan(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sample plan set"),
        QStringLiteral("Puts another plan in the place of the one whose version FILE names (without one: the desk's own, 0). "
                       "It holds from the next period on."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("JSON as sample plan show prints it; - for standard input."));
    line.byOption(QStringLiteral("The lead who changes it; the audit records it."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto plan = readJson(line.arguments().constFirst(), samplePlanFromJson);
    if (!plan.ok())
        return fail(plan.error());
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto set = desk.setSamplePlan(*plan, by);
        if (!set.ok())
            return fail(set.error());
        say(QStringLiteral("version %1 holds from the next period on").arg(set->document.version));
        return Ok;
    });
}

int samplePlan(const QStringList &words)
{
    return oneOf(words, QStringLiteral("sample plan"), QStringLiteral("What is drawn of what was handled"),
                 {{"show", showPlan}, {"set", setPlan}});
}

int listPeriods(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sample periods"),
        QStringLiteral("A JSON line a period, the newest first: its commitment, and once it is drawn its seed, strata and "
                       "what was left out."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto periods = desk.samples();
        if (!periods.ok())
            return fail(periods.error());
        for (const SampleReport &one : *periods)
            say(toJson(one));
        return Ok;
    });
}

int endPeriod(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sample end"),
        QStringLiteral("Ends the period that runs, draws its sample, and begins the next. Nobody knows its seed yet, so "
                       "whoever ends it chooses nothing by it."));
    line.byOption(QStringLiteral("The lead who ends it; the audit records it."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto ended = desk.endSample(by);
        if (!ended.ok())
            return fail(ended.error());
        say(QStringLiteral("%1 is over and drawn").arg(*ended));
        return Ok;
    });
}

int exportPeriod(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sample export"),
        QStringLiteral("Everything that anybody needs to draw a period's sample again: population, strata, seed, commitment, "
                       "plan and probabilities, as JSON. Opaque ids alone."));
    line.argument(QStringLiteral("PERIOD"), QStringLiteral("As sample periods names it, e.g. 2026-W48."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("Is written; - for standard output."));
    line.placeOptions();
    if (const auto code = line.parse(words, 2, 2))
        return *code;
    return withDesk(line, DataFolder::Existing, [&line](desk::Desk &desk) -> int {
        const auto sample = desk.sampleExport(line.arguments().at(0));
        if (!sample.ok())
            return fail(sample.error());
        const QString path = line.arguments().at(1);
        if (Status written = writeOutput(path, toBytes(toJson(*sample)) + '\n'); !written)
            return fail(written.error());
        if (path != QLatin1String("-"))
            say(QStringLiteral("wrote %1 units of %2").arg(sample->units.size()).arg(sample->report.period.name));
        return Ok;
    });
}

/// What --trail says otherwise, as it fits --checkpoints.
Result<QStringList> againstTrailIn(const CommandLine &line, const SampleExport &sample)
{
    const auto lines = readInput(line.value(QStringLiteral("trail")));
    if (!lines.ok())
        return lines.error();
    const auto kept = checkpointsOf(line);
    if (!kept.ok())
        return kept.error();
    const auto trail = desk::readTrail(*lines, line.values(QStringLiteral("keys")), *kept);
    if (!trail.ok())
        return trail.error();
    // Whoever has made the file could have made the trail as well, but for what is signed.
    complain(QStringLiteral("vigie-desk: the trail has %1 entries, signed up to %2, and ends with %3")
                 .arg(trail->proof.entries)
                 .arg(trail->proof.signedUpTo)
                 .arg(trail->head));
    QStringList said = desk::disagreementsWith(trail->entries, sample);
    if (!line.has(QStringLiteral("checkpoints")))
        complain(QStringLiteral("vigie-desk: without --checkpoints nothing proves that it was committed to before its end"));
    else if (said.isEmpty() && !desk::isSignedInTime(trail->entries, *kept, sample))
        said.append(QStringLiteral("no checkpoint was signed between the commitment and the period's end"));
    return said;
}

int verifySample(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("sample verify"),
        QStringLiteral("Draws the sample of an exported file again and says whatever the file says otherwise; with --data or "
                       "--trail also whether the audit trail has committed to it and drawn it so."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("As sample export has written it; - for standard input."));
    line.option(QStringLiteral("trail"), QStringLiteral("The audit trail, as audit export has written it; needs no desk."),
                QStringLiteral("FILE"));
    line.option(QStringLiteral("checkpoints"),
                QStringLiteral("With --trail: a file of lines that audit sign has printed, which the trail has to fit."),
                QStringLiteral("FILE"));
    line.option(QStringLiteral("keys"), QStringLiteral("With --checkpoints: the public keys that count, with commas."),
                QStringLiteral("KEY"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    if (line.has(QStringLiteral("keys")) && !line.has(QStringLiteral("checkpoints")))
        return fail(Error{ErrorKind::InvalidInput, QStringLiteral("--keys goes with --checkpoints")});
    const auto sample = readJson(line.arguments().constFirst(), sampleExportFromJson, exportLimits);
    if (!sample.ok())
        return fail(sample.error());
    QStringList said = disagreements(*sample);
    const auto conclude = [&]() -> int {
        for (const QString &one : std::as_const(said))
            complain(QStringLiteral("vigie-desk: ") + one);
        if (!said.isEmpty())
            return BrokenInput;
        qsizetype drawn = 0;
        for (const SampleExportUnit &unit : sample->units)
            drawn += unit.isDrawn ? 1 : 0;
        say(QStringLiteral("%1 agrees: %2 of %3 units drawn")
                .arg(sample->report.period.name)
                .arg(drawn)
                .arg(sample->units.size()));
        return Ok;
    };
    if (line.has(QStringLiteral("trail"))) {
        const auto against = againstTrailIn(line, *sample);
        if (!against.ok())
            return failTrail(against.error());
        said += *against;
    }
    if (!line.has(QStringLiteral("data"))) {
        if (!line.has(QStringLiteral("trail")))
            complain(QStringLiteral("vigie-desk: not held against an audit trail; a file that was made up agrees with itself"));
        return conclude();
    }
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const auto against = desk.sampleAgainstTrail(*sample);
        if (!against.ok())
            return fail(against.error());
        said += *against;
        return conclude();
    });
}

} // namespace

int sample(const QStringList &words)
{
    return oneOf(
        words, QStringLiteral("sample"), QStringLiteral("What is drawn for review of all that was handled"),
        {{"plan", samplePlan}, {"periods", listPeriods}, {"end", endPeriod}, {"export", exportPeriod}, {"verify", verifySample}});
}

} // namespace vigie::deskservice
