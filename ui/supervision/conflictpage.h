// A decision that the desk has not accepted, beside what the request has become (Q6): send it as it is, change it, or discard it.
#pragma once

#include "models/workbench/workbench.h"

#include <QElapsedTimer>
#include <QWidget>

class QAction;
class QScrollArea;
class QVBoxLayout;

namespace vigie::ui {

class Card;
class DecisionButton;
class PrimaryButton;
class TextLabel;

class ConflictPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPage(QWidget *parent = nullptr);

    struct Choices {
        QAction *keep;
        QAction *remake;
        QAction *discard;
        QAction *later;
    };
    void setChoices(const Choices &choices);

    /// `stands`: whether it could be sent as it is, as Workbench::stillStands() says.
    void present(const OutboxEntry &refused, const Status &stands);
    /// Nothing of it stays, not even in what is not seen.
    void clear();
    enum class Discard { Asked, Confirmed };
    /// Says first what would be lost. Confirmed by a second wish, but not by a double press: that has read nothing.
    Discard askDiscard();
    [[nodiscard]] bool isDiscardAsked() const { return m_discardAsked.isValid(); }
    [[nodiscard]] bool isKeep(const QWidget *button) const;
    [[nodiscard]] const OutboxEntry *shown() const { return m_shown ? &*m_shown : nullptr; }
    void focusChoices();
    /// Everything that is said, a line each; for tests.
    [[nodiscard]] QStringList decisionLines() const;
    [[nodiscard]] QStringList changeLines() const;
    [[nodiscard]] QString verdict() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void showDecision();
    void showChanges();
    void showVerdict();
    [[nodiscard]] static QString lengthMisfit(const OutboxEntry &refused);

    std::optional<OutboxEntry> m_shown;
    Status m_stands{Done{}};
    QElapsedTimer m_discardAsked; ///< since then it is asked whether to discard it
    TextLabel *m_title;
    TextLabel *m_why;
    QScrollArea *m_scroll;
    Card *m_decision = nullptr;
    Card *m_changes = nullptr;
    QWidget *m_columns = nullptr;
    TextLabel *m_verdict;
    PrimaryButton *m_keep;
    DecisionButton *m_remake;
    DecisionButton *m_discard;
    DecisionButton *m_later;
};

} // namespace vigie::ui
