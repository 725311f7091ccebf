#include "ui/supervision/casechanges.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/supervision/decisionwords.h"

#include <algorithm>

namespace vigie::ui {

namespace {

/// As it is shown: what differs by seconds is no change to anybody.
QStringList deadlineText(const Case &in)
{
    return in.deadline ? QStringList{dayAndTime(*in.deadline, clientZone(in))} : QStringList();
}

} // namespace

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
    if (deadlineText(now) != deadlineText(before))
        changes << tr("the deadline changed");
    return changes;
}

std::vector<RedactedMessage> CaseChanges::newMessages(const Case &before, const Case &now)
{
    std::vector<RedactedMessage> fresh;
    std::copy_if(now.thread.begin(), now.thread.end(), std::back_inserter(fresh), [&](const RedactedMessage &message) {
        return std::find(before.thread.begin(), before.thread.end(), message) == before.thread.end();
    });
    return fresh;
}

CaseChange CaseChanges::calendarOf(const Lane *before, const Lane &now, const Case &request)
{
    //: %1 a participant. French: Agenda : %1
    CaseChange change{tr("Calendar: %1").arg(participantText(now.participant, request.participants)), {}, {}};
    constexpr int most = 4;
    const auto missingIn = [&](const Lane &from, const Lane *in) {
        QStringList lines;
        int more = 0;
        for (const BusyBlock &block : from.blocks) {
            if (in && std::find(in->blocks.begin(), in->blocks.end(), block) != in->blocks.end())
                continue;
            if (lines.size() == most)
                ++more;
            else
                //: What a block is, and when: "busy Tue 31 Mar, 14:00–15:00".
                lines << tr("%1 %2").arg(text(block.kind), dayAndTimeSpan(block.when, clientZone(request)));
        }
        if (more > 0)
            lines << tr("and %n more", nullptr, more);
        return lines;
    };
    change.now = missingIn(now, before);
    if (before)
        change.before = missingIn(*before, &now);
    if (now.availability == Availability::Unknown && (!before || before->availability != Availability::Unknown))
        change.now.prepend(tr("not known any more"));
    else if (before && before->availability == Availability::Unknown && now.availability != Availability::Unknown)
        change.before.prepend(tr("not known"));
    return change;
}

void CaseChanges::addFields(std::vector<CaseChange> &changes, const Case &before, const Case &now)
{
    const auto same = [](const UnderstoodField &a, const UnderstoodField &b) { return a.name == b.name && a.about == b.about; };
    const auto find = [&](const Case &in, const UnderstoodField &field) {
        const auto found = std::find_if(in.understanding.begin(), in.understanding.end(),
                                        [&](const UnderstoodField &one) { return same(one, field); });
        return found == in.understanding.end() ? nullptr : &*found;
    };
    for (const UnderstoodField &field : now.understanding) {
        const UnderstoodField *old = find(before, field);
        if (old && old->value == field.value)
            continue;
        changes.push_back({text(field.name), {}, {fieldValueText(field.value, now.participants)}});
        if (old)
            changes.back().before << fieldValueText(old->value, before.participants);
    }
    for (const UnderstoodField &field : before.understanding) {
        if (!find(now, field))
            changes.push_back({text(field.name), {fieldValueText(field.value, before.participants)}, {}});
    }
}

std::vector<CaseChange> CaseChanges::sideBySide(const Case &before, const Case &now)
{
    std::vector<CaseChange> changes;
    if (now.kind != before.kind)
        changes.push_back({tr("Kind of request"), {text(before.kind)}, {text(now.kind)}});
    const auto times = [](const std::optional<TimeRange> &when, const Case &in) {
        return when ? QStringList{dayAndTimeSpan(*when, clientZone(in))} : QStringList();
    };
    if (now.currentMeeting != before.currentMeeting)
        changes.push_back({tr("Current meeting"), times(before.currentMeeting, before), times(now.currentMeeting, now)});
    addFields(changes, before, now);
    for (const Lane &lane : now.lanes) {
        const Lane *old = findLane(before, lane.participant);
        if (!old || *old != lane)
            changes.push_back(calendarOf(old, lane, now));
    }
    const auto people = [](const Case &in) {
        QStringList names;
        for (const Participant &participant : in.participants)
            names << participantText(participant.token, in.participants);
        return names.join(QStringLiteral(", "));
    };
    if (now.participants != before.participants)
        changes.push_back({tr("Participants"), {people(before)}, {people(now)}});
    const auto proposed = [](const Case &in) {
        QStringList lines;
        for (const Slot &slot : in.slots)
            lines << dayAndTimeSpan(slot.when, clientZone(in));
        return lines;
    };
    if (proposed(now) != proposed(before))
        changes.push_back({tr("Proposed slots"), proposed(before), proposed(now)});
    if (deadlineText(now) != deadlineText(before))
        changes.push_back({tr("Deadline"), deadlineText(before), deadlineText(now)});
    const auto shareable = [](const Case &in) {
        QStringList lines;
        for (const ShareableItem &item : in.shareable) {
            QStringList whom;
            for (const Token &token : item.designatedFor)
                whom << participantShort(token, in.participants);
            lines << QStringLiteral("%1 → %2").arg(text(item.kind), whom.join(QStringLiteral(", ")));
        }
        return lines;
    };
    if (now.shareable != before.shareable)
        changes.push_back({tr("What may be shared"), shareable(before), shareable(now)});
    // Nor is what differs only in what is not shown.
    std::erase_if(changes, [](const CaseChange &change) { return change.before == change.now; });
    return changes;
}

} // namespace vigie::ui
