#include "ui/supervision/threadview.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

MessageCard::MessageCard(QWidget *parent)
    : Card(parent)
    , m_zone(QTimeZone::utc())
    , m_sender(new Chip({}, this))
    , m_date(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_body(new MessageText(this))
    , m_cut(new TextLabel(TextStyle::Small, ColorRole::Warn, this))
    , m_fold(new QPushButton(this))
    , m_quoted(new MessageText(this))
{
    m_sender->setStrong(true);
    m_cut->setWordWrap(true);
    m_fold->setCheckable(true);
    m_fold->setFlat(true);
    m_fold->setIcon(icon(Symbol::Quote));
    m_fold->setStyleSheet(QStringLiteral("QPushButton { min-height: 20px; padding: 0 4px; border: none; }"));
    m_fold->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_quoted->setMuted(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing(2));
    top->addWidget(m_sender);
    top->addWidget(m_date, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    column->setSpacing(spacing(1));
    // A message is never squeezed: the thread scrolls.
    column->setSizeConstraint(QLayout::SetMinimumSize);
    column->addLayout(top);
    column->addWidget(m_body);
    column->addWidget(m_cut);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_quoted);
    connect(m_fold, &QPushButton::toggled, this, &MessageCard::setQuotedShown);
    m_quoted->hide();
}

void MessageCard::setMessage(const RedactedMessage &message, const Case &request)
{
    m_message = message;
    m_participants = request.participants;
    m_zone = clientZone(request);
    m_fold->setVisible(!m_message.quoted.empty());
    m_fold->setChecked(false);
    retranslate();
}

std::optional<TextSpot> MessageCard::selectedSpot(const MessageText *text) const
{
    const QTextCursor cursor = text->textCursor();
    if (!cursor.hasSelection())
        return std::nullopt;
    const bool quoted = text == m_quoted;
    const RedactedText &runs = quoted ? m_message.quoted : m_message.body;
    return TextSpot{0, quoted ? MessagePart::Quoted : MessagePart::Body,
                    readableOffset(runs, m_participants, cursor.selectionStart()),
                    readableOffset(runs, m_participants, cursor.selectionEnd())};
}

void MessageCard::orderTabs()
{
    setTabOrder(m_body, m_fold);
    setTabOrder(m_fold, m_quoted);
}

void MessageCard::setQuotedShown(bool shown)
{
    m_fold->setChecked(shown);
    m_quoted->setVisible(shown && !m_message.quoted.empty());
    m_fold->setText(shown ? tr("Hide quoted text") : tr("Show quoted text"));
}

void MessageCard::retranslate()
{
    const QString sender = participantText(m_message.from, m_participants);
    const QString date = dayAndTime(m_message.sentAt, m_zone);
    m_sender->setText(sender);
    m_date->setText(date);
    const ShownText body = shownText(m_message.body, m_participants);
    const ShownText quoted = shownText(m_message.quoted, m_participants);
    m_body->setContent(body);
    m_quoted->setContent(quoted);
    m_cut->setVisible(body.leftOut > 0);
    if (body.leftOut > 0)
        m_cut->setText(
            tr("The rest of this message is not shown: %n more character(s).", nullptr, static_cast<int>(body.leftOut)));
    //: %1 the sender, %2 day and time.
    m_body->setAccessibleName(tr("Message from %1, %2").arg(sender, date));
    m_quoted->setAccessibleName(tr("Quoted in the message from %1, %2").arg(sender, date));
    m_fold->setAccessibleName(tr("Quoted text of the message from %1, %2").arg(sender, date));
    setQuotedShown(m_fold->isChecked());
}

ThreadView::ThreadView(QWidget *parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(spacing(4), 0, spacing(4), spacing(4));
    m_column->setSpacing(spacing(2));
    m_column->setSizeConstraint(QLayout::SetMinimumSize);
    m_column->addStretch(1);
    setWidget(inside);
    setAccessibleName(tr("Thread"));
}

/// Those that are there are kept: making one costs as much as all the rest of showing a request.
void ThreadView::haveCards(std::size_t count)
{
    for (; m_cards.size() > count; m_cards.pop_back())
        delete m_cards.back();
    while (m_cards.size() < count) {
        auto *card = new MessageCard(widget());
        m_column->insertWidget(static_cast<int>(m_cards.size()), card);
        if (!m_cards.empty()) {
            // The keyboard goes from message to message, however late a card was made.
            setTabOrder(m_cards.back()->quoted(), card->body());
            card->orderTabs();
        }
        follow(card->body());
        follow(card->quoted());
        m_cards.push_back(card);
    }
}

void ThreadView::follow(MessageText *text)
{
    text->installEventFilter(this);
    connect(text, &MessageText::menuWanted, this, &ThreadView::menuWanted);
}

bool ThreadView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_text = qobject_cast<MessageText *>(watched);
    return QScrollArea::eventFilter(watched, event);
}

std::vector<MessageText *> ThreadView::texts() const
{
    std::vector<MessageText *> texts;
    for (MessageCard *card : m_cards) {
        for (MessageText *text : {card->body(), card->quoted()}) {
            if (text->isVisibleTo(this))
                texts.push_back(text);
        }
    }
    return texts;
}

std::optional<Token> ThreadView::chip() const
{
    const std::optional<TextRun::Hidden> hidden = m_text && m_text->isVisible() ? m_text->chip() : std::nullopt;
    return hidden ? std::optional(hidden->token) : std::nullopt;
}

std::optional<TextSpot> ThreadView::selectedSpot() const
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (!m_text || (m_cards[i]->body() != m_text && m_cards[i]->quoted() != m_text))
            continue;
        std::optional<TextSpot> spot = m_cards[i]->selectedSpot(m_text);
        if (spot)
            spot->message = static_cast<int>(i);
        return spot;
    }
    return std::nullopt;
}

void ThreadView::showHidden(const Case &request)
{
    const int place = verticalScrollBar()->value();
    const QPointer<MessageText> last = m_text;
    for (std::size_t i = 0; i < m_cards.size() && i < request.thread.size(); ++i) {
        const bool unfolded = m_cards[i]->quoted()->isVisibleTo(m_cards[i]);
        m_cards[i]->setMessage(request.thread[i], request);
        m_cards[i]->setQuotedShown(unfolded);
    }
    highlight();
    m_text = last;
    verticalScrollBar()->setValue(place);
}

QString ThreadView::selectedText() const
{
    return m_text && m_text->isVisible() ? m_text->selectedText() : QString();
}

QPoint ThreadView::caretOnScreen() const
{
    return m_text ? m_text->viewport()->mapToGlobal(m_text->cursorRect().bottomLeft()) : mapToGlobal(rect().center());
}

void ThreadView::stepChip(int direction)
{
    const std::vector<MessageText *> all = texts();
    const auto current = std::find_if(all.begin(), all.end(), [](MessageText *text) { return text->hasFocus(); });
    const int count = static_cast<int>(all.size());
    int at = current == all.end() ? (direction > 0 ? 0 : count - 1) : static_cast<int>(current - all.begin());
    bool fromOutside = current == all.end();
    for (; at >= 0 && at < count; at += direction, fromOutside = true) {
        MessageText *text = all[static_cast<size_t>(at)];
        if (!text->stepChip(direction, fromOutside))
            continue;
        text->setFocus(Qt::ShortcutFocusReason);
        const QPoint caret = text->mapTo(widget(), text->cursorRect().center());
        ensureVisible(caret.x(), caret.y(), 0, spacing(6));
        return;
    }
}

void ThreadView::setCase(const Case &request)
{
    m_doubtful.clear();
    m_focused.reset();
    for (const UnderstoodField &field : request.understanding) {
        if (field.confidence < doubtfulBelow)
            m_doubtful.insert(field.name);
    }
    haveCards(request.thread.size());
    m_text.clear();
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setMessage(request.thread[i], request);
    highlight();
    verticalScrollBar()->setValue(0);
}

void ThreadView::setFocusedField(std::optional<FieldName> field)
{
    m_focused = field;
    highlight();
    if (!field)
        return;
    for (MessageCard *card : m_cards) {
        MessageText *text = card->body();
        auto found = text->sourceRect(*field);
        if (!found && card->quoted()->sourceRect(*field)) {
            card->setQuotedShown(true);
            text = card->quoted();
            found = text->sourceRect(*field);
        }
        if (!found)
            continue;
        const QPoint top = text->mapTo(widget(), found->topLeft());
        ensureVisible(top.x(), top.y(), 0, spacing(12));
        return;
    }
}

void ThreadView::stepMessage(int direction)
{
    if (m_cards.empty())
        return;
    const auto current = std::find_if(m_cards.begin(), m_cards.end(), [](MessageCard *c) { return c->body()->hasFocus(); });
    const int last = static_cast<int>(m_cards.size()) - 1;
    int at = direction > 0 ? 0 : last;
    if (current != m_cards.end())
        at = std::clamp(static_cast<int>(current - m_cards.begin()) + direction, 0, last);
    MessageCard *card = m_cards[static_cast<size_t>(at)];
    card->body()->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(card, 0, spacing(2));
}

void ThreadView::highlight()
{
    for (MessageCard *card : m_cards) {
        card->body()->setHighlights(m_doubtful, m_focused);
        card->quoted()->setHighlights(m_doubtful, m_focused);
    }
}

void ThreadView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Thread"));
        for (MessageCard *card : m_cards)
            card->retranslate();
        highlight();
    }
    QScrollArea::changeEvent(event);
}

} // namespace vigie::ui
