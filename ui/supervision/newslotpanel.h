// A slot of the person's own: day and time in the client's zone, judged before it is added.
#pragma once

#include "models/domain/case.h"

#include <QFrame>

#include <functional>

class QDateEdit;
class QPushButton;
class QTimeEdit;

namespace vigie::ui {

class PrimaryButton;
class SectionLabel;
class TextLabel;

class NewSlotPanel : public QFrame
{
    Q_OBJECT

public:
    using Judge = std::function<Slot(const TimeRange &)>;

    explicit NewSlotPanel(QWidget *parent = nullptr);

    /// `near` is where the editors start.
    void open(const Case &request, Minutes length, Instant near, const Judge &judge);
    /// The same request has changed: the editors keep their times, the verdict is new.
    void setCase(const Case &request, const Judge &judge);
    /// Nothing of any is left here.
    void forget();
    /// What the editors say; empty when the end is not after the start.
    [[nodiscard]] TimeRange range() const;

Q_SIGNALS:
    void slotAdded(const vigie::Slot &slot);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void startMoved();
    void showVerdict();
    void add();

    Case m_case;
    QTimeZone m_zone;
    Minutes m_length{60};
    Judge m_judge;
    SectionLabel *m_title;
    QDateEdit *m_day;
    QTimeEdit *m_start;
    QTimeEdit *m_end;
    TextLabel *m_to;
    TextLabel *m_zoneName;
    TextLabel *m_verdict;
    QPushButton *m_cancel;
    PrimaryButton *m_add;
};

} // namespace vigie::ui
