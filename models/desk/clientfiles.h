// What came of requests outside the ledger: entries in the calendars of its clients, and mails that the scheduling service has
// not taken yet.
#pragma once

#include "models/desk/context.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <set>

namespace vigie::desk {

struct CameOf {
    std::set<QString> uids;  ///< of meetings
    std::set<QString> mails; ///< names of files

    bool operator==(const CameOf &) const = default;
};

class ClientFiles
{
public:
    explicit ClientFiles(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<CameOf> cameOf(const std::set<RequestId> &requests);

    /// Of the client of that code; nothing leaves it.
    using CalendarChange = std::function<Result<std::optional<QByteArray>>(const QString &code, const QByteArray &calendar)>;
    /// Within a transaction: each calendar that is there, with one writer at a time. What `change` gives is written in its place.
    [[nodiscard]] Status changeCalendars(const CalendarChange &change);

    /// But for letters to people who use a right: they wait for them.
    [[nodiscard]] QStringList waitingMails() const;
    [[nodiscard]] Result<QByteArray> mail(const QString &name) const;
    /// False when the scheduling service has taken it meanwhile.
    [[nodiscard]] Result<bool> replaceMail(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Status removeMail(const QString &name) const;
    /// What was cut off while a mail was replaced.
    [[nodiscard]] Status removeUnfinished() const;

private:
    Context &m_context;
};

} // namespace vigie::desk
