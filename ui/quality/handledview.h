// What there was to decide on, and what was decided: thread and calendar as they were, the understanding, the decision in words.
// Nothing can be changed, and nobody's name is on it.
#pragma once

#include "models/domain/review.h"

#include <QWidget>

namespace vigie::ui {

class CalendarPanel;
class SectionLabel;
class TextLabel;
class ThreadView;

class HandledView : public QWidget
{
    Q_OBJECT

public:
    explicit HandledView(QWidget *parent = nullptr);

    void setHandled(const HandledRequest &request);
    /// Nothing of any is left here.
    void forget();
    [[nodiscard]] ThreadView *thread() const { return m_thread; }
    [[nodiscard]] CalendarPanel *calendar() const { return m_calendar; }
    /// Everything that is said of the decision, a line each; for tests.
    [[nodiscard]] QStringList lines() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeThread();
    [[nodiscard]] QWidget *makeWords();
    void showDecision();
    void showUnderstanding();
    void retranslate();

    HandledRequest m_request;
    SectionLabel *m_threadTitle;
    TextLabel *m_threadKeys;
    ThreadView *m_thread;
    CalendarPanel *m_calendar;
    SectionLabel *m_decidedTitle;
    TextLabel *m_decidedAt;
    QWidget *m_decided;
    SectionLabel *m_understoodTitle;
    QWidget *m_understood;
};

} // namespace vigie::ui
