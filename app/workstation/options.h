// The command line of the workstation.
#pragma once

#include "ui/shell/preferences.h"

#include <QStringList>

#include <variant>

namespace vigie {

struct Options {
    std::optional<DeskAddress> desk;
    QString name;
    QByteArray trustedFingerprint;        ///< of `desk`, SHA-256, 32 bytes; empty when not given
    std::optional<ui::Tongue> tongue;     ///< for this run only
    std::optional<ui::Scheme> scheme;     ///< for this run only
    QString profile;                      ///< its own cache and settings; empty is the usual one
    bool passwordOnStandardInput = false; ///< one line; signs in at once
};

/// The program ends at once: `text` goes to standard output when `code` is 0, else to standard error.
struct Exit {
    int code = 0; ///< 2 when the command line is wrong
    QString text;
};

/// `arguments` as QCoreApplication gives them, the program first.
[[nodiscard]] std::variant<Options, Exit> parseOptions(const QStringList &arguments);

} // namespace vigie
