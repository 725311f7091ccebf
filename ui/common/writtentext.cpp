#include "ui/common/writtentext.h"

#include <QPlainTextEdit>
#include <QTextDocument>

namespace vigie::ui {

QString writtenIn(const QPlainTextEdit &field)
{
    QString text = field.document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

} // namespace vigie::ui
