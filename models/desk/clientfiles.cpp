#include "models/desk/clientfiles.h"

#include "models/desk/files.h"
#include "models/desk/outbound.h"
#include "models/ledger/decisions.h"
#include "models/ledger/requests.h"

#include <QDir>

#include <algorithm>

namespace vigie::desk {

Result<CameOf> ClientFiles::cameOf(const std::set<RequestId> &requests)
{
    CameOf all;
    for (const RequestId &request : requests) {
        const Result<std::vector<QString>> meetings = ledger::DecisionStore(m_context.ledger).meetingUidsOf(request);
        if (!meetings)
            return meetings.error();
        const Result<std::vector<QString>> decisions = ledger::DecisionStore(m_context.ledger).idsOf(request);
        if (!decisions)
            return decisions.error();
        all.uids.insert(meetings->begin(), meetings->end());
        for (const QString &decision : *decisions) {
            for (int number = 0; number < mostMails; ++number)
                all.mails.insert(mailFileOf(messageIdOf(DecisionId{decision}, number, m_context.policy.assistantAddress)));
        }
    }
    return all;
}

Status ClientFiles::changeCalendars(const CalendarChange &change)
{
    ledger::RequestStore requests(m_context.ledger);
    const Result<std::vector<ledger::Client>> clients = requests.clients();
    if (!clients)
        return clients.error();
    for (const ledger::Client &client : *clients) {
        const QString name = calendarFileOf(client.id);
        Result<QByteArray> text = readWhole(m_context.folders.calendars, name);
        if (!text)
            return text.error();
        if (text->isEmpty())
            continue;
        if (Status locked = requests.lockClient(client.id); !locked)
            return locked;
        text = readWhole(m_context.folders.calendars, name); // another may just have written
        if (!text)
            return text.error();
        const Result<std::optional<QByteArray>> changed = change(client.code, *text);
        if (!changed)
            return changed.error();
        if (!*changed)
            continue;
        if (Status written = writeWhole(m_context.folders.calendars, name, **changed); !written)
            return written;
    }
    return Done{};
}

QStringList ClientFiles::waitingMails() const
{
    const QDir folder(QString::fromStdString(m_context.folders.outgoingMail.string()));
    QStringList names = folder.entryList({QStringLiteral("*.eml")}, QDir::Files);
    names.erase(std::remove_if(names.begin(), names.end(), isRightsMail), names.end());
    return names;
}

Result<QByteArray> ClientFiles::mail(const QString &name) const
{
    return readWhole(m_context.folders.outgoingMail, name);
}

Result<bool> ClientFiles::replaceMail(const QString &name, const QByteArray &content) const
{
    return replaceWhole(m_context.folders.outgoingMail, name, content);
}

Status ClientFiles::removeMail(const QString &name) const
{
    const QString path = QString::fromStdString((m_context.folders.outgoingMail / name.toStdString()).string());
    if (!QFile::remove(path) && QFile::exists(path))
        return Error{ErrorKind::StorageFailed, QStringLiteral("an outgoing mail cannot be removed")};
    return Done{};
}

Status ClientFiles::removeUnfinished() const
{
    return desk::removeUnfinished(m_context.folders.outgoingMail);
}

} // namespace vigie::desk
