// What a person has written in a field of lines.
#pragma once

#include <QString>

class QPlainTextEdit;

namespace vigie::ui {

/// With its non-breaking spaces, which QPlainTextEdit::toPlainText() makes ordinary ones; lines end with LF. For whatever is sent
/// or kept as it was written.
[[nodiscard]] QString writtenIn(const QPlainTextEdit &field);

} // namespace vigie::ui
