// Slots and blocks in words: for the list and the tooltips.
#pragma once

#include "models/domain/case.h"
#include "ui/common/palette.h"

#include <QCoreApplication>

namespace vigie::ui {

/// The time that the blocks take of which the reason speaks, from the first start to the last end of those that meet `when`; null
/// when it speaks of no blocks.
[[nodiscard]] std::optional<TimeRange> takenBy(const SlotReason &reason, const TimeRange &when, const Case &request);

class SlotWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::SlotWords)

public:
    /// "Client" in two letters, for narrow lanes.
    [[nodiscard]] static QString clientShort();
    /// One word on a slot: "Blocked", "All free", else "Less good" or "Possible".
    [[nodiscard]] static QString verdict(const Slot &slot);
    /// What is said about the slot has the colour of the worst of it: green only when nothing speaks against it.
    [[nodiscard]] static ColorRole ink(const Slot &slot);
    [[nodiscard]] static QString reason(const SlotReason &reason, const Case &request);
    /// The same with the person as the caller names them.
    [[nodiscard]] static QString reason(const SlotReason &reason, const QString &who);
    /// The same with the times of the blocks it speaks of: "B busy until 10:30".
    [[nodiscard]] static QString stop(const SlotReason &reason, const TimeRange &when, const QString &who, const Case &request);
    /// What the verdict says already is not said twice.
    [[nodiscard]] static bool saidByVerdict(const SlotReason &reason);
    /// All reasons but those the verdict says already, joined by " · ".
    [[nodiscard]] static QString reasons(const Slot &slot, const Case &request);
    /// The same times in the zones of the participants who have another clock then: "B: 09:00–09:45 New York", one a line.
    [[nodiscard]] static QStringList elsewhere(const TimeRange &when, const Case &request);
    /// The times for one participant: "B: 21:00–22:00 in Tokyo".
    [[nodiscard]] static QString elsewhereOf(const Token &participant, const TimeRange &when, const Case &request);
    /// One short word drawn in narrow lanes: "away", "travel"; empty for plain busy time.
    [[nodiscard]] static QString blockWord(BlockKind kind);
    /// On the outline of the meeting that is being moved or cancelled.
    [[nodiscard]] static QString currentWord();
    /// On the outline of what the thread has offered already.
    [[nodiscard]] static QString earlierWord();
    /// "+1 h", "−1 h"
    [[nodiscard]] static QString clockMoves(Seconds by);
    /// "Clocks go forward in Paris on Sun 29 Mar"
    [[nodiscard]] static QString clockChange(const QString &ianaId, Instant at, Seconds by);
};

} // namespace vigie::ui
