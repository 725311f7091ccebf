// One thing in the outbox: a decision, a review, or a report on the redaction.
#pragma once

#include "models/workbench/reviewing.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"

namespace vigie::ui {

class OutboxRow : public Card
{
    Q_OBJECT

public:
    explicit OutboxRow(QWidget *parent = nullptr);

    enum class Kept { OnDisk, InMemoryOnly };
    /// `number` is its place in the list, from 1: it makes the names of the buttons unique.
    void present(const OutboxEntry &entry, int number, Instant now, Kept kept = Kept::OnDisk);
    void present(const SubmittedReview &review, int number, Kept kept = Kept::OnDisk);
    /// What was hidden or should not be is not said: a report is the words' own end.
    void present(const PendingReport &report, int number);

Q_SIGNALS:
    void compare(const vigie::DecisionId &decision);
    void discard(const vigie::DecisionId &decision);
    void takeBack();
    void takeUp(const vigie::ReviewId &review);
    void discardReview(const vigie::ReviewId &review);

private:
    DecisionId m_decision; ///< empty for anything else
    ReviewId m_review;
    TextLabel *m_title;
    Chip *m_client;
    TextLabel *m_when;
    Tag *m_state;
    TextLabel *m_times;
    TextLabel *m_explanation;
    QWidget *m_buttons;
    DecisionButton *m_compare;
    DecisionButton *m_discard;
    DecisionButton *m_takeBack;
    bool m_asked = false; ///< discarding was pressed once and waits for its confirmation
    int m_number = 0;

    void begin(int number, const DecisionId &decision, const ReviewId &review);
    void showWaiting(int attempts, Kept kept);
    void showSending();
    void showRefused(const std::optional<Error> &error);
    /// Without a blink where nothing changes: one of them may have the keyboard.
    void offer(bool isRefused, bool canTakeBack);
    void ask(bool asked);
};

} // namespace vigie::ui
