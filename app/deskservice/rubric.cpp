#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

namespace vigie::deskservice {

namespace {

int complainOf(const std::vector<RubricFault> &faults)
{
    for (const RubricFault &fault : faults)
        complain(faultLine(fault));
    return BrokenInput;
}

int showRubric(const QStringList &words)
{
    CommandLine line(QStringLiteral("rubric show"), QStringLiteral("The rubric that new reviews answer, as JSON."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return showJson(line, [](desk::Desk &desk) { return documentOf(desk.rubric()); });
}

int checkRubricFile(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("rubric check"),
        QStringLiteral("Says what is wrong with a rubric, each fault on a line with its place; nothing when it can be "
                       "used."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("JSON as rubric show prints it; - for standard input."));
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto rubric = readJson(line.arguments().constFirst(), rubricFromJson);
    if (!rubric.ok())
        return fail(rubric.error());
    const std::vector<RubricFault> faults = faultsOf(*rubric);
    return faults.empty() ? int(Ok) : complainOf(faults);
}

int setRubric(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("rubric set"),
        QStringLiteral("Puts another rubric in the place of the one whose version FILE names. Reviews that are under "
                       "way keep theirs."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("JSON as rubric show prints it; - for standard input."));
    line.byOption(QStringLiteral("The lead who changes it; the audit records it."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto rubric = readJson(line.arguments().constFirst(), rubricFromJson);
    if (!rubric.ok())
        return fail(rubric.error());
    if (const std::vector<RubricFault> faults = faultsOf(*rubric); !faults.empty())
        return complainOf(faults);
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto set = desk.setRubric(*rubric, by);
        if (!set.ok())
            return fail(set.error());
        say(QStringLiteral("version %1 holds").arg(set->document.version));
        return Ok;
    });
}

} // namespace

int rubric(const QStringList &words)
{
    return oneOf(words, QStringLiteral("rubric"), QStringLiteral("How handled requests are judged"),
                 {{"show", showRubric}, {"check", checkRubricFile}, {"set", setRubric}});
}

} // namespace vigie::deskservice
