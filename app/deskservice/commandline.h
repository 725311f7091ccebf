// What every command needs of its command line: options, help, standard streams, exit codes of errors.
#pragma once

#include "app/deskservice/commands.h"
#include "models/domain/json.h"

#include <QCommandLineParser>

#include <optional>
#include <set>

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
    [[nodiscard]] std::set<QString> values(const QString &name) const; ///< parted by commas
    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }
    /// Says on standard error what is wrong with the words.
    [[nodiscard]] int misused(const QString &what) const;

private:
    QCommandLineParser m_parser;
    QString m_name;
    bool m_needsBy = false;
};

/// One of the commands that share a first word.
struct Subcommand {
    const char *name;
    int (*run)(const QStringList &words);
};
/// Runs the one that `words` begin with, with the words after it. `name` and `description` are for the help of all of them.
[[nodiscard]] int oneOf(const QStringList &words, const QString &name, const QString &description,
                        std::initializer_list<Subcommand> commands);

void say(const QString &line);       ///< one line on standard output, at once
void say(const QJsonObject &json);   ///< the same
void show(const QJsonObject &json);  ///< as people read it, on many lines
void print(const QByteArray &bytes); ///< as they are, on standard output
void complain(const QString &line);  ///< one line on standard error
/// Says the error on standard error; returns its exit code.
[[nodiscard]] int fail(const Error &error);
/// A file's bytes, or those of standard input for "-". NotFound or StorageFailed otherwise.
[[nodiscard]] Result<QByteArray> readInput(const QString &path);
/// Whole or not at all, to a file, or to standard output for "-". StorageFailed.
[[nodiscard]] Status writeOutput(const QString &path, const QByteArray &bytes);
/// What `read` makes of the JSON in it. InvalidInput too.
template <typename T>
[[nodiscard]] Result<T> readJson(const QString &path, Result<T> (*read)(const QJsonObject &), JsonLimits limits = {})
{
    const auto text = readInput(path);
    if (!text.ok())
        return text.error();
    const auto json = parseJsonObject(*text, limits);
    return json.ok() ? read(*json) : Result<T>(json.error());
}
/// The first line of standard input, without its end.
[[nodiscard]] QString readLineOfInput();

} // namespace vigie::deskservice
