// One supervisor's shift at a real workstation: signs in, pulls, decides with the keyboard until nothing waits, and reports what
// was decided. Started twice at once by two_supervisors.py against one real desk.
#include "tests/scenarios/hands.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <set>

using namespace vigie;
using scenario::Hands;

namespace {

/// Phrases of the thread that were on screen: what an encrypted cache must not hold readably.
void noteWords(const Case &c, std::set<QString> &words)
{
    for (const RedactedMessage &message : c.thread) {
        for (const TextRun &run : message.body) {
            const QStringList lines = run.text.split(QLatin1Char('\n'));
            for (const QString &line : lines) {
                if (line.trimmed().size() >= 12)
                    words.insert(line.trimmed().left(60));
            }
        }
    }
}

/// What lies on disk while two requests are in hand.
void takeSnapshot()
{
    const QString from = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString to = from + QStringLiteral("/snapshot");
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    int copied = 0;
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        QFile::copy(file.filePath(), QStringLiteral("%1/%2-%3").arg(to).arg(++copied).arg(file.fileName()));
    }
}

/// Decides what is on screen with the keyboard, as a person would; answers the kind of ruling.
QString decide(Hands &hands)
{
    const RequestKind kind = hands.bench().current()->content.kind;
    const int slot = hands.firstFreeSlot();
    if (kind != RequestKind::Cancel && slot < 0) {
        hands.press(Qt::Key_S);
        hands.type(QStringLiteral("aucun créneau libre"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        return QStringLiteral("hand-over");
    }
    if (kind != RequestKind::Cancel)
        hands.press(static_cast<Qt::Key>(Qt::Key_1 + slot));
    hands.press(Qt::Key_Return);
    switch (kind) {
    case RequestKind::Cancel:
        return QStringLiteral("cancel-meeting");
    case RequestKind::AddToCalendar:
        return QStringLiteral("add-to-calendar");
    case RequestKind::Schedule:
    case RequestKind::Reschedule:
        break;
    }
    return QStringLiteral("schedule");
}

bool isUndelivered(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Queued || entry.state == OutboxState::Sending;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("Vigie"));
    QCoreApplication::setApplicationName(QStringLiteral("vigie"));
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : {"desk", "fingerprint", "person", "profile", "password-file", "report"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    parser.process(application);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };

    const auto options =
        parseOptions({QStringLiteral("vigie"), QStringLiteral("--desk"), value("desk"), QStringLiteral("--trust-fingerprint"),
                      value("fingerprint"), QStringLiteral("--name"), value("person"), QStringLiteral("--profile"),
                      value("profile"), QStringLiteral("--language"), QStringLiteral("fr")});
    Workstation workstation(std::get<Options>(options));
    Hands hands(workstation);
    QFile passwordFile(value("password-file"));
    if (!passwordFile.open(QIODevice::ReadOnly))
        hands.fail(QStringLiteral("no password"));
    workstation.start(QString::fromUtf8(passwordFile.readLine().trimmed()));
    workstation.window().activateWindow();
    hands.until("being signed in", [&] { return hands.isSignedIn(); });

    QJsonArray decisions;
    std::set<QString> words;
    bool snapshot = false;
    for (;;) {
        if (!hands.isWorking()) {
            hands.press(Qt::Key_Return);
            hands.until("an answer to the pull",
                        [&] { return hands.isWorking() || std::holds_alternative<task::NothingWaiting>(hands.bench().task()); });
            if (!hands.isWorking())
                break;
        }
        // Enter is deaf for a moment after a new request has come, so that a second press decides nothing unseen.
        hands.pause(500);
        if (!snapshot && hands.bench().hasReserve()) {
            takeSnapshot();
            snapshot = true;
        }
        const RequestId request = hands.onScreen();
        noteWords(hands.bench().current()->content, words);
        const QString ruling = decide(hands);
        hands.until(
            "the next request after a decision", [&] { return hands.onScreen() != request; }, 15'000);
        decisions.append(QJsonObject{{QStringLiteral("request"), request.value}, {QStringLiteral("ruling"), ruling}});
        hands.until("an answer to the pull", [&] { return !std::holds_alternative<task::Pulling>(hands.bench().task()); });
        if (std::holds_alternative<task::NothingWaiting>(hands.bench().task()))
            break;
    }
    const std::vector<OutboxEntry> &outbox = hands.bench().outbox();
    hands.until("an empty outbox", [&] { return std::none_of(outbox.begin(), outbox.end(), isUndelivered); });
    QJsonArray refused;
    for (const OutboxEntry &entry : outbox) {
        if (entry.state == OutboxState::Refused)
            refused.append(
                QStringLiteral("%1: kind %2").arg(entry.decision.request.value).arg(static_cast<int>(entry.error->kind)));
    }
    if (!refused.isEmpty())
        hands.fail(QString::fromUtf8(QJsonDocument(refused).toJson(QJsonDocument::Compact)));

    QJsonArray onScreen;
    for (const QString &phrase : words)
        onScreen.append(phrase);
    QFile report(value("report"));
    if (!report.open(QIODevice::WriteOnly))
        hands.fail(QStringLiteral("cannot write the report"));
    report.write(QJsonDocument(QJsonObject{
                                   {QStringLiteral("decisions"), decisions},
                                   {QStringLiteral("wordsOnScreen"), onScreen},
                                   {QStringLiteral("snapshotTaken"), snapshot},
                                   {QStringLiteral("cacheEncrypted"),
                                    std::holds_alternative<cachestate::Encrypted>(hands.bench().cacheState())},
                               })
                     .toJson());
    return 0;
}
