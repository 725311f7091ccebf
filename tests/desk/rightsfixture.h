// A desk at which people ask by their rights: who asks, who else is named, and the steps up to where a test begins.
#pragma once

#include "models/desk/bundle.h"
#include "models/domain/rightsflow.h"
#include "models/domain/rightsletters.h"
#include "models/ledger/requests.h"
#include "tests/desk/fixture.h"

#include <QDirIterator>
#include <QProcess>

namespace fixture {

using Kind = RightsStepKind;

inline RightsWish wishOfJean(RightKind kind = RightKind::Erasure)
{
    RightsWish wish;
    wish.kind = kind;
    wish.receivedAt = fromRfc3339(u"2026-03-20T09:00:00Z"_s).value();
    wish.language = u"fr"_s;
    wish.subject = {u"DUPONTEL Jean"_s, {u"Jean@Borealis.example"_s}, u"06 98 76 54 32"_s, SubjectRole::Contact};
    return wish;
}

/// A request of another client in which nobody of the others takes part; `jean` when somebody else of that name does.
inline QJsonObject requestOfOthers(const QString &id, const QString &name = u"Ines Kervella"_s)
{
    QJsonObject json = request(id);
    json.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-2"_s}, {u"participant"_s, u"camille"_s}});
    QJsonArray participants = json.value(u"participants"_s).toArray();
    QJsonObject second = participants.at(1).toObject();
    second.insert(u"name"_s, name);
    second.insert(u"email"_s, u"ines@ailleurs.example"_s);
    participants.replace(1, second);
    QJsonObject third = participants.at(2).toObject();
    third.insert(u"email"_s, u"anna@ailleurs.example"_s);
    participants.replace(2, third);
    json.insert(u"participants"_s, participants);
    return json;
}

inline Files packageOfOthers(const QJsonObject &json)
{
    Files files = package(json);
    QByteArray &mail = files[u"thread/01.eml"_s];
    mail.replace("Jean Dupontel", "Ines Kervella").replace("jean@borealis", "ines@ailleurs").replace("Jean\r\n", "Ines\r\n");
    mail.replace("06 98 76 54 32", "06 11 22 33 44");
    return files;
}

/// As its person opens it, with another program (libarchive's).
inline desk::Parts unlocked(const RightsArchive &archive)
{
    const QTemporaryDir folder;
    QFile zip(folder.filePath(u"archive.zip"_s));
    if (!QDir(folder.path()).mkdir(u"files"_s) || !zip.open(QIODevice::WriteOnly) || zip.write(archive.zip) != archive.zip.size())
        return {};
    zip.close();
    const QString files = folder.filePath(u"files"_s);
    const bool isOpen =
        QProcess::execute(u"bsdtar"_s, {u"-x"_s, u"-f"_s, zip.fileName(), u"-C"_s, files, u"--passphrase"_s, archive.passphrase})
        == 0;
    return isOpen ? desk::readFolder(files.toStdString()).value() : desk::Parts();
}

/// What a refusal says of where to complain.
inline QString remedyIn(const LetterTemplates &templates, const QString &language = u"fr"_s)
{
    const LetterTexts &texts = templates.texts.at(language);
    return u"%1, %2. %3"_s.arg(templates.officer, texts.authority, texts.remedy);
}

class RightsDeskTest : public DeskTest
{
protected:
    desk::Caller support() { return m_bench->person(u"sasha"_s, u"FR"_s, {Role::Support}); }
    RightsCase taken(const desk::Caller &caller, const RightsWish &wish, std::initializer_list<Kind> steps = {})
    {
        RightsCase request = m_bench->desk.takeRights(caller, wish, randomUuid())->value;
        for (const Kind kind : steps) {
            const RightsStep step{kind, {}, {}, kind == Kind::Refused ? refusal(caller) : u"Courriel du fil"_s};
            request = m_bench->desk.takeRightsStep(caller, request.id, request.version(), step).value();
        }
        return request;
    }
    QString refusal(const desk::Caller &caller) { return remedyIn(m_bench->desk.rightsLetters(caller)->document); }
    RightsCase searched(const desk::Caller &caller, const RightsCase &request)
    {
        if (!m_bench->desk.searchForRights(caller, request.id, request.version(), {}).ok())
            qFatal("not found");
        return withoutClients(caller, m_bench->desk.viewRights(caller, request.id)->request);
    }
    /// Searched for, and said to be answered without any client, also of those who may be another.
    RightsCase withoutClients(const desk::Caller &caller, RightsCase request)
    {
        const auto clients = ledger::RequestStore(*m_bench->ledger).clients();
        for (const ledger::Client &client : *clients) {
            if (unaskedOf(request, {client.code}).empty())
                continue;
            RightsStep step{Kind::NotForwarded, {}, {}, u"Contrat"_s};
            step.client = client.code;
            request = m_bench->desk.takeRightsStep(caller, request.id, request.version(), step).value();
        }
        return request;
    }
    /// Asked for, made and taken. REQUIRES that it can be.
    RightsArchive archiveOf(const desk::Caller &caller, const RightsCase &request, const TheirsByName &byName = {})
    {
        if (!m_bench->desk.archiveForRights(caller, request.id, request.version(), byName).ok()
            || !m_bench->desk.makeArchive().ok())
            qFatal("not made");
        return m_bench->desk.takeArchive(caller, request.id).value();
    }
    /// Each of those it was disclosed to, by a step of their own.
    RightsCase toldRecipients(const desk::Caller &caller, RightsCase request)
    {
        for (const HeldRecipient &one : untoldOf(request)) {
            RightsStep step{Kind::RecipientsTold, {}, {}, u"Par courriel"_s};
            step.recipients = {one};
            request = m_bench->desk.takeRightsStep(caller, request.id, request.version(), step).value();
        }
        return request;
    }
    QString obstacle(const Result<RightsCase> &answer) { return answer.ok() ? QString() : answer.error().detail; }
    /// Decided for the first slot, and sent.
    HeldCase released(const desk::Caller &supervisor)
    {
        const HeldCase held = **m_bench->desk.pull(supervisor, randomUuid());
        const auto decided = m_bench->desk.decide(
            supervisor, decisionOn(held, ruling::Schedule{range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s)}));
        m_clock.advance(Minutes(1));
        if (!decided.ok() || !m_bench->desk.tick().ok())
            qFatal("not released");
        return held;
    }
    /// Every byte below the data folder; the database's own files only with SQLite.
    QByteArray everyByte()
    {
        QByteArray bytes;
        for (QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.fileName().toUtf8() + file.readAll();
        }
        return bytes;
    }
};

} // namespace fixture
