// The thread: one card a message, oldest first. Shows where the understood fields were read from.
#pragma once

#include "models/domain/redactionreport.h"
#include "ui/common/labels.h"
#include "ui/supervision/messagetext.h"

#include <QPointer>
#include <QScrollArea>

#include <set>

class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class MessageCard : public Card
{
    Q_OBJECT

public:
    explicit MessageCard(QWidget *parent = nullptr);

    /// Another message, as a new card would show it.
    void setMessage(const RedactedMessage &message, const Case &request);
    [[nodiscard]] MessageText *body() const { return m_body; }
    [[nodiscard]] MessageText *quoted() const { return m_quoted; }
    void setQuotedShown(bool shown);
    /// Where what is selected in one of its texts stands in the message; nothing when nothing is.
    [[nodiscard]] std::optional<TextSpot> selectedSpot(const MessageText *text) const;
    /// The keyboard goes from the message to what it quotes.
    void orderTabs();
    void retranslate();

private:
    RedactedMessage m_message;
    std::vector<Participant> m_participants;
    QTimeZone m_zone;
    Chip *m_sender;
    TextLabel *m_date;
    MessageText *m_body;
    TextLabel *m_cut;
    QPushButton *m_fold;
    MessageText *m_quoted;
};

class ThreadView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ThreadView(QWidget *parent = nullptr);

    void setCase(const Case &request);
    /// Doubtful fields are always highlighted; the focused one more strongly, and scrolled into view.
    void setFocusedField(std::optional<FieldName> field);
    /// Puts the keyboard into the message before or after.
    void stepMessage(int direction);
    /// The chip at the caret of the text that has the keyboard, or had it last.
    [[nodiscard]] std::optional<Token> chip() const;
    /// What is selected in the text that has the keyboard, or had it last.
    [[nodiscard]] QString selectedText() const;
    /// Where that stands in the thread; nothing when nothing is selected.
    [[nodiscard]] std::optional<TextSpot> selectedSpot() const;
    /// The same messages with other words hidden: the place on screen stays.
    void showHidden(const Case &request);
    /// Puts the keyboard on the chip before or after, in whichever message.
    void stepChip(int direction);
    /// Where a menu about the selection opens.
    [[nodiscard]] QPoint caretOnScreen() const;
    [[nodiscard]] const std::vector<MessageCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void menuWanted(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(MessageText *text);
    [[nodiscard]] std::vector<MessageText *> texts() const;
    void haveCards(std::size_t count);
    void highlight();

    QVBoxLayout *m_column;
    std::vector<MessageCard *> m_cards;
    QPointer<MessageText> m_text; ///< that had the keyboard last
    std::set<FieldName> m_doubtful;
    std::optional<FieldName> m_focused;
};

} // namespace vigie::ui
