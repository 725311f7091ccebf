// What every command needs of its command line: options, help, standard streams, exit codes of errors.
#pragma once

#include "app/deskservice/commands.h"
#include "models/domain/result.h"

#include <QCommandLineParser>

#include <optional>

namespace vigie::deskservice {

/// One command's parser: "vigie-desk NAME" with its options and its own --help.
class CommandLine
{
public:
    CommandLine(const QString &name, const QString &description);

    void option(const QString &name, const QString &description, const QString &value = {}, const QString &fallback = {});
    void argument(const QString &name, const QString &description, const QString &syntax = {});
    /// --data and --database
    void placeOptions();
    /// --by, which must be there, for what a lead does: see withDeskBy().
    void byOption(const QString &description);

    /// The exit code when the program is to end here: help was asked for, or the words are wrong.
    [[nodiscard]] std::optional<int> parse(const QStringList &words, int fewest, int most);
    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }
    /// Says on standard error what is wrong with the words.
    [[nodiscard]] int misused(const QString &what) const;

private:
    QCommandLineParser m_parser;
    QString m_name;
    bool m_needsBy = false;
};

void say(const QString &line);       ///< one line on standard output, at once
void print(const QByteArray &bytes); ///< as they are, on standard output
void complain(const QString &line);  ///< one line on standard error
/// Says the error on standard error; returns its exit code.
[[nodiscard]] int fail(const Error &error);
/// A file's bytes, or those of standard input for "-". NotFound or StorageFailed otherwise.
[[nodiscard]] Result<QByteArray> readInput(const QString &path);
/// The first line of standard input, without its end.
[[nodiscard]] QString readLineOfInput();

} // namespace vigie::deskservice
