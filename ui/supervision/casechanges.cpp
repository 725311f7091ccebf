#include "ui/supervision/casechanges.h"

#include "ui/common/wording.h"

#include <algorithm>

namespace vigie::ui {

QStringList CaseChanges::between(const Case &before, const Case &now)
{
    QStringList changes;
    if (now.kind != before.kind)
        changes << tr("it is now: %1").arg(ui::text(now.kind));
    const auto newMessages = static_cast<int>(now.thread.size()) - static_cast<int>(before.thread.size());
    if (newMessages > 0)
        changes << tr("%n new message(s)", nullptr, newMessages);
    else if (now.thread != before.thread)
        changes << tr("the thread was edited");
    QStringList calendars;
    for (const Lane &lane : now.lanes) {
        const Lane *old = findLane(before, lane.participant);
        if (!old || *old != lane)
            calendars << participantShort(lane.participant, now.participants);
    }
    if (!calendars.isEmpty()) {
        //: %1 a list of participants: "Client, B".
        changes << tr("calendar changed: %1").arg(calendars.join(QStringLiteral(", ")));
    }
    if (now.participants != before.participants)
        changes << tr("the participants changed");
    QStringList fields;
    for (const UnderstoodField &field : now.understanding) {
        const bool same = std::any_of(before.understanding.begin(), before.understanding.end(), [&](const UnderstoodField &old) {
            return old.name == field.name && old.about == field.about && old.value == field.value;
        });
        if (!same)
            fields << ui::text(field.name);
    }
    fields.removeDuplicates();
    if (!fields.isEmpty())
        changes << tr("understood anew: %1").arg(fields.join(QStringLiteral(", ")));
    if (now.slots != before.slots)
        changes << tr("the proposed slots changed");
    if (now.currentMeeting != before.currentMeeting)
        changes << tr("the current meeting changed");
    if (now.shareable != before.shareable)
        changes << tr("what may be shared changed");
    if (now.deadline != before.deadline)
        changes << tr("the deadline changed");
    return changes;
}

} // namespace vigie::ui
