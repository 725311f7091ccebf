// What is held about somebody who was looked for, to look at: nothing is done with it from here but to take down what they ask.
// Closed, it has forgotten them.
#pragma once

#include "models/domain/personsearch.h"

#include <QDialog>
#include <QTimeZone>

class QPushButton;
class QScrollArea;

namespace vigie::ui {

class EmptyState;
class HoldingsCard;
class PrimaryButton;
class TextLabel;

class FoundPersonDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FoundPersonDialog(QWidget *parent);

    void showFound(const PersonSearch &search, const FoundPerson &found, const QTimeZone &zone);
    /// Whom it shows; nobody when it is closed.
    [[nodiscard]] const PersonSearch &search() const { return m_search; }
    [[nodiscard]] HoldingsCard *holdings() const { return m_holdings; }

Q_SIGNALS:
    /// A request of theirs; this stays open meanwhile.
    void takeDownWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void clear();
    void retranslate();

    PersonSearch m_search;
    QStringList m_requests; ///< numbers
    TextLabel *m_title;
    TextLabel *m_who;
    TextLabel *m_why;
    TextLabel *m_asked;
    EmptyState *m_nothing;
    HoldingsCard *m_holdings;
    QScrollArea *m_scroll;
    TextLabel *m_meaning;
    QPushButton *m_close;
    PrimaryButton *m_takeDown;
};

} // namespace vigie::ui
