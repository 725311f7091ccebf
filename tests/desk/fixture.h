// A desk on a fresh ledger, a clock to turn, and a request package to vary.
#pragma once

#include "models/desk/desk.h"
#include "models/ledger/ledger.h"
#include "models/redaction/tokennumbers.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

namespace fixture {

using namespace vigie;
using namespace Qt::StringLiterals;
using TurnedClock = ManualClock;

/// Where the ledgers of one test live: a file, or a schema of its own.
inline QString freshLocation(const QString &backend, const QTemporaryDir &folder)
{
    if (backend == u"sqlite"_s)
        return folder.filePath(u"ledger-%1.sqlite"_s.arg(randomUuid()));
    const QString base = qEnvironmentVariable("VIGIE_TEST_POSTGRES");
    return base + (base.contains(u'?') ? u'&' : u'?') + u"schema=t"_s + randomUuid().remove(u'-');
}

inline QStringList backends()
{
    QStringList all{u"sqlite"_s};
    if (!qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
        all.append(u"postgresql"_s);
    return all;
}

inline void addBackends()
{
    QTest::addColumn<QString>("backend");
    for (const QString &backend : backends())
        QTest::newRow(qPrintable(backend)) << backend;
}

using Files = std::map<QString, QByteArray>;

inline QJsonObject request(const QString &id, const QString &kind = u"schedule"_s)
{
    QJsonObject json = QJsonDocument::fromJson(R"({
      "format": 1, "id": "", "kind": "", "language": "fr", "receivedAt": "2026-03-20T09:00:00Z",
      "client": {"id": "client-1", "participant": "camille"},
      "summary": "Point budget Zephyrin", "place": {"name": "Siège", "address": "12 rue des Lilas, 75011 Paris", "city": "Paris"},
      "participants": [
        {"id": "camille", "name": "Camille Martineau", "email": "camille@zephyrin.example", "phones": ["+33 6 12 34 56 78"],
         "role": "client", "zone": "Europe/Paris", "country": "FR", "calendar": "calendars/camille.ics",
         "workingHours": [{"days": ["MO","TU","WE","TH","FR"], "start": "09:00", "end": "18:00"}]},
        {"id": "jean", "name": "Jean Dupontel", "email": "jean@borealis.example", "role": "required", "zone": "Europe/London"},
        {"id": "anna", "name": "Anna Kowalczyk", "email": "anna@borealis.example", "role": "optional", "zone": "Europe/Paris"}],
      "understood": [
        {"field": "meeting-kind", "value": "office", "confidence": 0.9},
        {"field": "duration", "value": "PT1H", "confidence": 0.6, "sources": [{"message": "thread/01.eml", "text": "une heure"}]},
        {"field": "window", "value": "2026-03-30/2026-04-03", "confidence": 0.5,
         "sources": [{"message": "thread/01.eml", "text": "mardi 31 mars"}]},
        {"field": "participants", "value": "camille, jean", "confidence": 1}],
      "escalation": ["ambiguous-date"],
      "window": {"start": "2026-03-30T00:00:00+02:00", "end": "2026-04-04T00:00:00+02:00"},
      "candidates": [{"start": "2026-03-31T14:00:00+02:00", "end": "2026-03-31T15:00:00+02:00"},
                     {"start": "2026-04-01T10:00:00+02:00", "end": "2026-04-01T11:00:00+02:00"}],
      "shareable": [
        {"id": "mobile", "kind": "phone", "value": "+33 6 12 34 56 78", "for": ["jean", "anna"]},
        {"id": "door", "kind": "access-instructions", "value": "Code 4711, 3e étage", "for": ["jean"]}],
      "dateMentions": [{"message": "thread/01.eml", "text": "mardi 31 mars", "template": "{0:dddd d MMMM}", "dates": ["2026-03-31"]}]
    })")
                           .object();
    json.insert(u"id"_s, id);
    json.insert(u"kind"_s, kind);
    if (kind == u"reschedule"_s || kind == u"cancel"_s) {
        json.insert(u"meeting"_s,
                    QJsonObject{{u"uid"_s, u"old-meeting-1"_s},
                                {u"sequence"_s, 2},
                                {u"start"_s, u"2026-03-30T16:00:00+02:00"_s},
                                {u"end"_s, u"2026-03-30T17:00:00+02:00"_s}});
    }
    return json;
}

inline Files package(const QJsonObject &json)
{
    return {
        {u"request.json"_s, QJsonDocument(json).toJson()},
        {u"thread/01.eml"_s,
         "From: Jean Dupontel <jean@borealis.example>\r\nTo: Camille Martineau <camille@zephyrin.example>\r\n"
         "Date: Thu, 19 Mar 2026 17:30:00 +0100\r\nSubject: Budget\r\nMIME-Version: 1.0\r\n"
         "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
         "Bonjour Camille,\r\n\r\nOn se voit mardi 31 mars pendant une heure ? Mon portable : 06 98 76 54 32.\r\n\r\nJean\r\n"},
        {u"calendars/camille.ics"_s,
         "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:busy-1\r\nDTSTAMP:20260301T000000Z\r\n"
         "DTSTART:20260402T080000Z\r\nDTEND:20260402T090000Z\r\nSUMMARY:Dentiste Rosenbaum\r\nEND:VEVENT\r\n"
         "END:VCALENDAR\r\n"}};
}

inline bool write(const Files &files, const QTemporaryDir &folder)
{
    return std::ranges::all_of(files, [&folder](const auto &named) {
        const auto &[path, content] = named;
        QDir(folder.path()).mkpath(QFileInfo(folder.filePath(path)).path());
        QFile file(folder.filePath(path));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    });
}

/// By which the tokens of a bench's requests are drawn.
inline const QByteArray tokenSeed = "0123456789abcdef";

/// A text with the tokens that its things would have in order, as a bench calls them.
inline QString withTokens(const QString &text)
{
    static const QRegularExpression token(u"([A-Z][A-Z_]*)_([0-9]+)"_s);
    QString result;
    qsizetype at = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const TokenCategory category = categoryOf(Token{match.captured()}).value();
        result += text.mid(at, match.capturedStart() - at)
            + redaction::TokenNumbers(tokenSeed).tokenOf(category, match.captured(2).toInt()).value;
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}
inline Token drawnToken(const QString &inOrder)
{
    return Token{withTokens(inOrder)};
}

/// One thread's desk.
struct Bench {
    Bench(const QString &location, const Clock &clock, const QString &out, desk::DeskPolicy policy = {})
        : ledger(std::move(*ledger::Ledger::open(location)))
        , desk(*ledger, clock,
               desk::Folders{(out + u"/mail"_s).toStdString(), (out + u"/calendars"_s).toStdString(),
                             (out + u"/audit.key"_s).toStdString(), (out + u"/tokens.key"_s).toStdString()},
               seeded(std::move(policy)))
    {
    }
    static desk::DeskPolicy seeded(desk::DeskPolicy policy)
    {
        if (!policy.tokenSeed)
            policy.tokenSeed = [] { return tokenSeed; };
        return policy;
    }

    std::unique_ptr<ledger::Ledger> ledger;
    desk::Desk desk;

    desk::Caller person(const QString &name, const QString &country = u"FR"_s, std::set<Role> roles = {Role::Supervisor})
    {
        if (country == u"MG"_s)
            (void)desk.recordTransferGround({u"Site"_s, country, desk::TransferMechanism::StandardContractualClauses, u"test"_s});
        (void)desk.addPerson({name, name, u"correct horse"_s, std::move(roles), u"Site"_s, country});
        const auto signedIn = desk.signIn(name, u"correct horse"_s, u"198.51.100.1"_s);
        if (!signedIn)
            return {};
        desk::Caller caller = desk.authenticate(signedIn->token).value();
        if (const auto acknowledged = desk.acknowledgeLimitedUse(caller, limitedUseVersion); acknowledged.ok())
            caller.me = *acknowledged;
        return caller;
    }

    Result<desk::IntakeReport> take(const Files &files, desk::IntakeOptions options = {})
    {
        const QTemporaryDir folder;
        if (!write(files, folder))
            return Error{ErrorKind::StorageFailed, {}};
        return desk.intakeFolder(folder.path().toStdString(), options);
    }
};

/// What a test on both databases begins with: a desk on the backend of its row, and a clock to turn.
class DeskTest : public QObject
{
protected:
    TurnedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_location;
    desk::DeskPolicy m_policy; ///< of the desk that is started next
    std::unique_ptr<Bench> m_bench;

    Bench &start()
    {
        QFETCH(QString, backend);
        return startOn(backend);
    }
    Bench &startOn(const QString &backend)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_location = freshLocation(backend, *m_folder);
        m_clock.set(u"2026-03-23T08:00:00Z"_s);
        return restart();
    }
    /// The program ends and begins again.
    Bench &restart()
    {
        m_bench.reset();
        m_bench = std::make_unique<Bench>(m_location, m_clock, m_folder->path(), m_policy);
        return *m_bench;
    }
};

inline Decision decisionOn(const HeldCase &held, Ruling ruling, std::vector<Share> sharing = {})
{
    return Decision{newId<DecisionId>(), held.content.id,   held.content.version, held.lease.id,
                    Instant{},           std::move(ruling), std::move(sharing),   {}};
}

/// That these words should have been hidden, where they stand in what is readable of the first message.
inline RedactionReport missed(const Case &seen, const QString &what, TokenCategory category = TokenCategory::Person)
{
    QString readable;
    for (const TextRun &run : seen.thread.front().body)
        readable += run.text;
    const int at = static_cast<int>(readable.indexOf(what));
    return {ReportKind::Missed, seen.version, {0, MessagePart::Body, at, at + static_cast<int>(what.size())},
            category,           {},           seen.revision};
}

inline TimeRange range(const QString &start, const QString &end)
{
    return TimeRange{fromRfc3339(start).value(), fromRfc3339(end).value()};
}

} // namespace fixture
