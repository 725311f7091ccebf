// What is right of somebody in the place of what is not, wherever it may stand: who takes part, words, events, mails.
#pragma once

#include "models/calendar/correction.h"
#include "models/desk/mail.h"
#include "models/desk/mentions.h"
#include "models/domain/rectification.h"

namespace vigie::desk {

/// Whether it is that value, however it is written.
[[nodiscard]] bool isHeldAs(RectifiedField field, const QString &text, const QString &held);

/// What is said of them, and of nobody else.
struct RectifiedPerson {
    const RightsSubject &subject;
    const std::vector<RectifiedValue> &values;
    Likeness least = Likeness::Same; ///< by name alone only where nobody is named by address or number

    /// Of a person as they are called somewhere. In how many places it is different.
    [[nodiscard]] int putRight(QString &name, QString &mail) const;
    /// In what the service says itself.
    [[nodiscard]] QString inWords(QString words) const;
    [[nodiscard]] QString inDetails(QString words) const;
    /// Who takes part in events; of these also what the service says of them.
    [[nodiscard]] calendar::CorrectedCalendar inCalendar(const QByteArray &text, const std::set<QString> &ofTheService) const;
    [[nodiscard]] int inMail(OutgoingMail &mail, const std::set<QString> &uids) const;
};

} // namespace vigie::desk
