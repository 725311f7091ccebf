// Words for errors (U5): what happened, what it means for the work, what to do. Kinds decide, nothing is read out of `detail`.
#pragma once

#include "models/domain/result.h"

namespace vigie::ui {

struct ErrorText {
    QString happened; ///< a short heading without a full stop
    QString meaning;  ///< one sentence
    QString remedy;   ///< one sentence
};

/// In the language now in use; every kind has its words. Never contains `detail`.
[[nodiscard]] ErrorText errorText(ErrorKind kind);

/// The same of what is kept on no workstation, which `withoutDesk` says.
[[nodiscard]] ErrorText onlineErrorText(ErrorKind kind, const QString &withoutDesk);

/// The meaning and the remedy as running text.
[[nodiscard]] QString sentences(const ErrorText &text);

} // namespace vigie::ui
