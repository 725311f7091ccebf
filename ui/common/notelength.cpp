#include "ui/common/notelength.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <memory>

namespace vigie::ui {

namespace {

/// What was put in last and does not fit is taken out again, as a line edit does. Not what an undo puts back: the next one takes
/// it out.
void keepWithin(QTextDocument *words, qsizetype most, int endOfChange)
{
    const int last = words->characterCount() - 1; // the document's end is one, too
    const int tooMany = last - static_cast<int>(most);
    if (tooMany <= 0 || words->isRedoAvailable())
        return;
    const int end = std::clamp(endOfChange, tooMany, last);
    QTextCursor cursor(words);
    cursor.setPosition(end - tooMany);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

NoteLength::NoteLength(QPlainTextEdit *field, qsizetype most, QWidget *parent)
    : TextLabel(TextStyle::Small, ColorRole::Muted, parent)
    , m_field(field)
    , m_most(most)
{
    QTextDocument *words = field->document();
    const auto endOfChange = std::make_shared<int>(0);
    connect(words, &QTextDocument::contentsChange, this,
            [endOfChange](int position, int /*removed*/, int added) { *endOfChange = position + added; });
    connect(field, &QPlainTextEdit::textChanged, this, [this, words, endOfChange] {
        keepWithin(words, m_most, *endOfChange);
        count(words->characterCount() - 1);
    });
    count(words->characterCount() - 1);
}

NoteLength::NoteLength(QLineEdit *field, qsizetype most, QWidget *parent)
    : TextLabel(TextStyle::Small, ColorRole::Muted, parent)
    , m_field(field)
    , m_most(most)
{
    field->setMaxLength(static_cast<int>(most));
    connect(field, &QLineEdit::textChanged, this, [this](const QString &words) { count(words.size()); });
    count(field->text().size());
}

void NoteLength::count(qsizetype used)
{
    m_used = used;
    setVisible(isCounted());
    retranslate();
}

/// From four fifths on.
bool NoteLength::isCounted() const
{
    return m_used >= m_most * 4 / 5;
}

void NoteLength::retranslate()
{
    const bool isFull = m_used >= m_most;
    const QString most = locale().toString(static_cast<int>(m_most));
    setInk(isFull ? ColorRole::Warn : ColorRole::Muted);
    //: Below a field. French: %1 caractères au plus : il n’en prend plus
    setText(!isCounted() ? QString()
                : isFull ? tr("%1 characters at most: no more are taken").arg(most)
                         //: Below a field: %1 used, %2 at most. French: %1 caractères sur %2
                         : tr("%1 of %2 characters").arg(locale().toString(static_cast<int>(m_used)), most));
    m_field->setAccessibleDescription(text());
}

void NoteLength::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
