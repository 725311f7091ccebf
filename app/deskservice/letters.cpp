#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

namespace vigie::deskservice {

namespace {

int showLetters(const QStringList &words)
{
    CommandLine line(QStringLiteral("letters show"), QStringLiteral("The templates of letters, as JSON."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return showJson(line, [](desk::Desk &desk) { return documentOf(desk.rightsLetters()); });
}

int checkLetters(const QStringList &words)
{
    CommandLine line(QStringLiteral("letters check"),
                     QStringLiteral("Says what is wrong with templates, each fault on a line with its place; nothing when they "
                                    "can be used."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("JSON as letters show prints it; - for standard input."));
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto templates = readJson(line.arguments().constFirst(), letterTemplatesFromJson);
    if (!templates.ok())
        return fail(templates.error());
    const std::vector<LetterFault> faults = faultsOf(*templates);
    for (const LetterFault &fault : faults)
        complain(inOneLine(fault));
    return faults.empty() ? Ok : BrokenInput;
}

int setLetters(const QStringList &words)
{
    CommandLine line(QStringLiteral("letters set"),
                     QStringLiteral("Puts other templates in the place of those whose version FILE names."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("JSON as letters show prints it; - for standard input."));
    line.byOption(QStringLiteral("The lead who changes them; the audit records it."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto templates = readJson(line.arguments().constFirst(), letterTemplatesFromJson);
    if (!templates.ok())
        return fail(templates.error());
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto set = desk.setRightsLetters(*templates, by);
        if (!set.ok())
            return fail(set.error());
        say(QStringLiteral("version %1 holds").arg(set->document.version));
        return Ok;
    });
}

} // namespace

int letters(const QStringList &words)
{
    return oneOf(words, QStringLiteral("letters"), QStringLiteral("What people are written whose rights are worked"),
                 {{"show", showLetters}, {"check", checkLetters}, {"set", setLetters}});
}

} // namespace vigie::deskservice
