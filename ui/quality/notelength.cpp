#include "ui/quality/notelength.h"

#include "models/domain/review.h"
#include "ui/common/format.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <memory>

namespace vigie::ui {

namespace {

constexpr qsizetype countedFrom = longestNote * 4 / 5;

/// What was put in last and does not fit is taken out again, as a line edit does. Not what an undo puts back: the next one takes
/// it out.
void keepWithin(QTextDocument *words, int endOfChange)
{
    const int last = words->characterCount() - 1; // the document's end is one, too
    const int tooMany = last - static_cast<int>(longestNote);
    if (tooMany <= 0 || words->isRedoAvailable())
        return;
    const int end = std::clamp(endOfChange, tooMany, last);
    QTextCursor cursor(words);
    cursor.setPosition(end - tooMany);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

NoteLength::NoteLength(QPlainTextEdit *field, QWidget *parent)
    : TextLabel(TextStyle::Small, ColorRole::Muted, parent)
    , m_field(field)
{
    QTextDocument *words = field->document();
    const auto endOfChange = std::make_shared<int>(0);
    connect(words, &QTextDocument::contentsChange, this,
            [endOfChange](int position, int /*removed*/, int added) { *endOfChange = position + added; });
    connect(field, &QPlainTextEdit::textChanged, this, [this, words, endOfChange] {
        keepWithin(words, *endOfChange);
        count(words->characterCount() - 1);
    });
    count(words->characterCount() - 1);
}

NoteLength::NoteLength(QLineEdit *field, QWidget *parent)
    : TextLabel(TextStyle::Small, ColorRole::Muted, parent)
    , m_field(field)
{
    field->setMaxLength(static_cast<int>(longestNote));
    connect(field, &QLineEdit::textChanged, this, [this](const QString &words) { count(words.size()); });
    count(field->text().size());
}

void NoteLength::count(qsizetype used)
{
    m_used = used;
    setVisible(used >= countedFrom);
    retranslate();
}

void NoteLength::retranslate()
{
    const bool isCounted = m_used >= countedFrom;
    const bool isFull = m_used >= longestNote;
    const QString most = locale().toString(static_cast<int>(longestNote));
    setInk(isFull ? ColorRole::Warn : ColorRole::Muted);
    //: Below a field. French: %1 caractères au plus : il n’en prend plus
    setText(!isCounted   ? QString()
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
