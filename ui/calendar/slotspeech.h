// Slots and blocks as whole sentences, as a screen reader says them (U3). Times are the client's.
#pragma once

#include "models/domain/case.h"

#include <QCoreApplication>

namespace vigie::ui {

class SlotSpeech
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::SlotSpeech)

public:
    /// "Tuesday 24 March, 14:00 to 15:00 Paris, 9:00 New York, proposed slot 2, blocked, Participant B busy until 14:30";
    /// `number` counts from 1.
    [[nodiscard]] static QString slot(int number, const Slot &slot, const Case &request);
    /// "Tuesday 24 March, 14:00 to 15:00 Paris, 9:00 New York, nearly free, Participant B busy until 14:30"
    [[nodiscard]] static QString nearMiss(const NearMiss &near, const Case &request);
    /// "Participant B, Wednesday 1 April, 9:00 to 10:30, busy"
    [[nodiscard]] static QString block(const Token &participant, const BusyBlock &block, const Case &request);

private:
    [[nodiscard]] static QStringList elsewhere(Instant start, const Case &request);
    [[nodiscard]] static QString reason(const SlotReason &reason, const TimeRange &when, const Case &request);
};

} // namespace vigie::ui
