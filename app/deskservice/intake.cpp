#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include <QFileInfo>

#include <limits>

namespace vigie::deskservice {

namespace {

Result<desk::IntakeReport> takeIn(desk::Desk &desk, const QString &path, const desk::IntakeOptions &options)
{
    if (QFileInfo(path).isDir())
        return desk.intakeFolder(path.toStdString(), options);
    const auto zip = readInput(path);
    return zip.ok() ? desk.intakeZip(*zip, options) : Result<desk::IntakeReport>(zip.error());
}

/// Says what became of the package; returns its exit code.
int report(const QString &path, const Result<desk::IntakeReport> &outcome)
{
    if (!outcome.ok()) {
        complain(path);
        return fail(outcome.error());
    }
    const QString state = outcome->alreadyKnown ? QStringLiteral("already known")
        : outcome->request.isEmpty()            ? QStringLiteral("cannot be used")
        : outcome->isAutomatic                  ? QStringLiteral("handled by the service ") + outcome->request.value
                                                : QStringLiteral("queued ") + outcome->request.value;
    say(path + QStringLiteral(": ") + state);
    for (const QString &incident : outcome->incidents)
        say(QStringLiteral("  incident: ") + incident);
    return outcome->request.isEmpty() && !outcome->alreadyKnown ? BrokenInput : Ok;
}

} // namespace

int intake(const QStringList &words)
{
    CommandLine line(QStringLiteral("intake"),
                     QStringLiteral("Takes request packages in. All are tried; the exit code is that of the first that failed."));
    line.argument(QStringLiteral("PACKAGE"), QStringLiteral("A folder or a zip."), QStringLiteral("PACKAGE…"));
    line.option(QStringLiteral("shift-weeks"),
                QStringLiteral("auto: moves all times by whole weeks so that the first candidate is next week."),
                QStringLiteral("auto"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, std::numeric_limits<int>::max()))
        return *code;
    const QString shift = line.value(QStringLiteral("shift-weeks"));
    if (!shift.isEmpty() && shift != QLatin1String("auto"))
        return line.misused(QStringLiteral("--shift-weeks can only be auto"));
    return withDesk(line, DataFolder::Made, [&](desk::Desk &desk) -> int {
        int worst = Ok;
        const QStringList paths = line.arguments();
        for (const QString &path : paths) {
            const int code = report(path, takeIn(desk, path, desk::IntakeOptions{.shiftWeeks = !shift.isEmpty()}));
            worst = worst == Ok ? code : worst;
        }
        return worst;
    });
}

} // namespace vigie::deskservice
