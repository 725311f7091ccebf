// One decision in the outbox.
#pragma once

#include "models/workbench/workbench.h"
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
    [[nodiscard]] const DecisionId &decision() const { return m_decision; }

Q_SIGNALS:
    void compare(const vigie::DecisionId &decision);
    void discard(const vigie::DecisionId &decision);
    void takeBack();

private:
    DecisionId m_decision;
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

    void ask(bool asked);
};

} // namespace vigie::ui
