// vigie-desk: the desk service and its commands.
#include "app/deskservice/commandline.h"
#include "app/deskservice/process.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Command {
    const char *name;
    const char *summary;
    int (*run)(const QStringList &words);
};

using namespace vigie::deskservice;

constexpr std::array commands{
    Command{"serve", "serves workstations", serve},
    Command{"people", "add, list, disable, enable, password", people},
    Command{"sites", "record, withdraw, in-house, outside, list: what sites may be shown", sites},
    Command{"agreements", "record, withdraw, list, missing, except, lift: who may be shown data of Google origin", agreements},
    Command{"levels", "show, set: who is shown what, by site, country, role and kind of request", levels},
    Command{"disclosures", "export: the register of what was shown outside the EU", disclosures},
    Command{"reveals", "list: the clear values that were shown, and what is unusual", reveals},
    Command{"redaction-reports", "list: what people said was hidden too much or too little", redactionReports},
    Command{"letters", "show, check, set: what people are written whose rights are worked", letters},
    Command{"holidays", "show, set: whose public holidays the time of an answer is moved off", holidays},
    Command{"rights", "certificate, verify: what an erasure has come to, signed", rights},
    Command{"rubric", "show, check, set: how handled requests are judged", rubric},
    Command{"retention", "set, remove, list, run: how long requests are kept", retention},
    Command{"sample", "plan, periods, export, verify: what is drawn for review of all that was handled", sample},
    Command{"intake", "takes request packages in", intake},
    Command{"audit", "verify: proves that the audit trail is unbroken", audit},
    Command{"purge", "order, list: calls requests back from workstations", purge},
    Command{"calendar", "expand, freebusy: what a calendar file means", calendar},
    Command{"redact", "a text as a workstation would see it", redact},
};

void help()
{
    say(QStringLiteral("Usage: vigie-desk COMMAND …\nThe desk service of Vigie. Each command has its own --help.\n\nCommands:"));
    for (const Command &command : commands)
        say(QStringLiteral("  %1 %2").arg(QLatin1String(command.name), -17).arg(QLatin1String(command.summary)));
    say(QStringLiteral("\nExit codes: 0 done, 1 failed, 2 wrong words, 3 not found, 4 broken input, 5 audit trail broken."));
}

} // namespace

int main(int argc, char *argv[])
{
    harden();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vigie-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIE_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString name = words.value(0);
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return command.run(words.mid(1));
    }
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        help();
        return Ok;
    }
    if (name == QLatin1String("--version")) {
        say(QStringLiteral("vigie-desk ") + QCoreApplication::applicationVersion());
        return Ok;
    }
    complain(QStringLiteral("vigie-desk: unknown command; see vigie-desk --help"));
    return Usage;
}
