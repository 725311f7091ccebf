#include "app/deskservice/commandline.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <cstdio>

namespace vigie::deskservice {

namespace {

constexpr const char *exitCodes =
    "\nExit codes: 0 done, 1 failed, 2 wrong words, 3 not found, 4 broken input, 5 audit trail broken.";

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// What the command line makes of an error. Kinds of sessions, cases and workstations come up here only by a defect.
struct Wording {
    ExitCode code;
    const char *words;
};

Wording wordingOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return {NotFound, "not found"};
    case ErrorKind::InvalidInput:
        return {BrokenInput, "cannot be used"};
    case ErrorKind::StorageFailed:
        return {Failed, "storage failed"};
    case ErrorKind::StorageDamaged:
        return {Failed, "storage is damaged"};
    case ErrorKind::Unreachable:
        return {Failed, "network"};
    case ErrorKind::Forbidden:
    case ErrorKind::TransferRefused:
    case ErrorKind::AcknowledgementDue:
    case ErrorKind::Unauthenticated:
    case ErrorKind::TooManyAttempts:
    case ErrorKind::RequestChanged:
    case ErrorKind::LeaseLost:
    case ErrorKind::AlreadyDecided:
    case ErrorKind::SharingRefused:
    case ErrorKind::SlotNotFree:
    case ErrorKind::SlotInPast:
    case ErrorKind::KeyReused:
    case ErrorKind::TooLate:
    case ErrorKind::RevealRefused:
    case ErrorKind::RevealsUsedUp:
    case ErrorKind::RevealOver:
    case ErrorKind::SearchesUsedUp:
    case ErrorKind::CertificateUnknown:
    case ErrorKind::CertificateChanged:
    case ErrorKind::NotADesk:
    case ErrorKind::DeskFailed:
    case ErrorKind::KeyringMissing:
    case ErrorKind::KeyringLocked:
    case ErrorKind::KeyringNotResponding:
    case ErrorKind::Internal:
        break;
    }
    return {Failed, "failed"};
}

} // namespace

CommandLine::CommandLine(const QString &name, const QString &description)
    : m_name(name)
{
    m_parser.setApplicationDescription(description + QLatin1String(exitCodes));
    m_parser.addOption(QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this.")));
}

void CommandLine::option(const QString &name, const QString &description, const QString &value, const QString &fallback)
{
    m_parser.addOption(QCommandLineOption(name, description, value, fallback));
}

void CommandLine::argument(const QString &name, const QString &description, const QString &syntax)
{
    m_parser.addPositionalArgument(name, description, syntax);
}

void CommandLine::placeOptions()
{
    option(QStringLiteral("data"), QStringLiteral("The desk's data folder; made, for its owner alone, when missing."),
           QStringLiteral("DIR"));
    option(QStringLiteral("database"), QStringLiteral("A PostgreSQL database instead of the SQLite file in the data folder."),
           QStringLiteral("postgresql://…"));
}

void CommandLine::byOption(const QString &description)
{
    m_needsBy = true;
    option(QStringLiteral("by"), description, QStringLiteral("NAME"));
}

std::optional<int> CommandLine::parse(const QStringList &words, int fewest, int most)
{
    const bool understood = m_parser.parse(QStringList{QStringLiteral("vigie-desk ") + m_name} + words);
    if (m_parser.isSet(QStringLiteral("help"))) {
        QString help = m_parser.helpText();
        // Qt puts the path of the program where the command belongs.
        help.replace(QRegularExpression(QStringLiteral("^Usage: \\S+")), QStringLiteral("Usage: vigie-desk ") + m_name);
        say(help.trimmed());
        return Ok;
    }
    if (!understood)
        return misused(m_parser.errorText());
    const auto count = m_parser.positionalArguments().size();
    if (count < fewest)
        return misused(QStringLiteral("an argument is missing"));
    if (count > most)
        return misused(QStringLiteral("too many arguments"));
    if (m_needsBy && !has(QStringLiteral("by")))
        return misused(QStringLiteral("--by is missing"));
    return std::nullopt;
}

std::set<QString> CommandLine::values(const QString &name) const
{
    std::set<QString> values;
    const QStringList parts = value(name).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        values.insert(part.trimmed());
    return values;
}

int CommandLine::misused(const QString &what) const
{
    complain(QStringLiteral("vigie-desk %1: %2; see vigie-desk %1 --help").arg(m_name, what));
    return Usage;
}

int oneOf(const QStringList &words, const QString &name, const QString &description, std::initializer_list<Subcommand> commands)
{
    QStringList names;
    for (const Subcommand &command : commands) {
        if (words.value(0) == QLatin1String(command.name))
            return command.run(words.mid(1));
        names.append(QLatin1String(command.name));
    }
    const QString last = names.takeLast();
    CommandLine line(name, description + QStringLiteral("; each command has its own --help."));
    line.argument(QStringLiteral("COMMAND"), names.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last);
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    return line.misused(QStringLiteral("unknown command"));
}

void say(const QString &line)
{
    print(stdout, line);
}

void say(const QJsonObject &json)
{
    say(QString::fromUtf8(toBytes(json)));
}

void show(const QJsonObject &json)
{
    say(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)).trimmed());
}

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void complain(const QString &line)
{
    print(stderr, line);
}

int fail(const Error &error)
{
    const Wording wording = wordingOf(error.kind);
    const QString words = QLatin1String(wording.words);
    complain(QStringLiteral("vigie-desk: ") + (error.detail.isEmpty() ? words : words + QStringLiteral(": ") + error.detail));
    return wording.code;
}

Result<QByteArray> readInput(const QString &path)
{
    QFile file(path);
    if (path == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{ErrorKind::StorageFailed, QStringLiteral("standard input")};
        return file.readAll();
    }
    if (!QFileInfo(path).isFile())
        return Error{ErrorKind::NotFound, QStringLiteral("no such file")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed, file.errorString()};
    return file.readAll();
}

Status writeOutput(const QString &path, const QByteArray &bytes)
{
    if (path == QLatin1String("-")) {
        print(bytes);
        return Done{};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorKind::StorageFailed, file.errorString()};
    return Done{};
}

QString readLineOfInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    constexpr qint64 longest = 4096;
    QByteArray line = input.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace vigie::deskservice
