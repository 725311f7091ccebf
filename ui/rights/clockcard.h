// The clock of one request, large: the last day, the house's own day before it, and how much of the time has gone.
#pragma once

#include "models/domain/statutoryclock.h"
#include "ui/common/labels.h"

namespace vigie::ui {

class ClockBar;

class ClockCard final : public Card
{
    Q_OBJECT

public:
    explicit ClockCard(QWidget *parent = nullptr);

    /// As of `today`; of one that is over, as it stood. `clientDue`: by when a client is asked to answer.
    void setClock(const ClockReading &clock, const QDate &received, const QDate &today, bool isOver,
                  const std::optional<QDate> &clientDue);
    void clear();
    [[nodiscard]] QString dueText() const { return m_due->text(); }
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

private:
    SectionLabel *m_dueTitle;
    TextLabel *m_due;
    TextLabel *m_left; ///< of the time
    SectionLabel *m_internalTitle;
    TextLabel *m_internal;
    ClockBar *m_bar;
    TextLabel *m_sentence;
    TextLabel *m_client;
};

} // namespace vigie::ui
