#include "app/workstation/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>

namespace vigie {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vigie::Options)
};

std::optional<ui::Scheme> schemeFrom(const QString &name)
{
    static constexpr std::array known{
        std::pair{"system", ui::Scheme::System},
        std::pair{"light", ui::Scheme::Light},
        std::pair{"dark", ui::Scheme::Dark},
        std::pair{"high-contrast", ui::Scheme::HighContrast},
    };
    for (const auto &[word, scheme] : known) {
        if (name == QLatin1String(word))
            return scheme;
    }
    return std::nullopt;
}

/// Only what is safe in a file name.
bool isProfileName(const QString &name)
{
    return name.size() <= 40 && std::ranges::all_of(name, [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('-') || c == QLatin1Char('_');
           });
}

QByteArray fingerprintFrom(QString digits)
{
    digits.remove(QLatin1Char(':')).remove(QLatin1Char(' '));
    const QByteArray fingerprint = QByteArray::fromHex(digits.toLatin1());
    return digits.size() == 64 && fingerprint.size() == 32 ? fingerprint : QByteArray();
}

} // namespace

std::variant<Options, Exit> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("The workstation for supervising scheduling requests."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const auto option = [&parser](const char *name, const QString &description, const char *value) {
        const QCommandLineOption result(QString::fromLatin1(name), description, QString::fromLatin1(value));
        parser.addOption(result);
        return result;
    };
    const auto desk = option("desk", Words::tr("Address of the desk."), "HOST:PORT");
    const auto name = option("name", Words::tr("Name to sign in with."), "NAME");
    const auto language = option("language", Words::tr("Language of this run: fr or en."), "LANGUAGE");
    const auto theme = option("theme", Words::tr("Theme of this run: system, light, dark or high-contrast."), "THEME");
    const auto profile = option("profile", Words::tr("Use a cache and settings of their own."), "NAME");
    const auto trust =
        option("trust-fingerprint", Words::tr("Trust the desk with this certificate (SHA-256) without asking."), "SHA256");
    const QCommandLineOption password(QStringLiteral("password-stdin"),
                                      Words::tr("Read the password from standard input and sign in at once."));
    parser.addOption(password);

    const auto wrong = [](const QString &why) { return Exit{2, why}; };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return Exit{0, parser.helpText().trimmed()};
    if (parser.isSet(version))
        return Exit{0, QStringLiteral("vigie %1").arg(QCoreApplication::applicationVersion())};
    if (!parser.positionalArguments().isEmpty())
        return wrong(Words::tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));

    Options options;
    options.name = parser.value(name);
    options.passwordOnStandardInput = parser.isSet(password);
    if (parser.isSet(desk)) {
        options.desk = ui::addressFromText(parser.value(desk));
        if (!options.desk)
            return wrong(Words::tr("--desk needs HOST or HOST:PORT."));
    }
    if (parser.isSet(language)) {
        options.tongue = ui::tongueFromCode(parser.value(language));
        if (!options.tongue)
            return wrong(Words::tr("--language needs fr or en."));
    }
    if (parser.isSet(theme)) {
        options.scheme = schemeFrom(parser.value(theme));
        if (!options.scheme)
            return wrong(Words::tr("--theme needs system, light, dark or high-contrast."));
    }
    options.profile = parser.value(profile);
    if (!isProfileName(options.profile))
        return wrong(Words::tr("--profile takes up to 40 letters, digits, - and _."));
    if (parser.isSet(trust)) {
        options.trustedFingerprint = fingerprintFrom(parser.value(trust));
        if (options.trustedFingerprint.isEmpty() || !options.desk)
            return wrong(Words::tr("--trust-fingerprint needs 64 hexadecimal digits, and --desk."));
    }
    if (options.passwordOnStandardInput && (!options.desk || options.name.isEmpty()))
        return wrong(Words::tr("--password-stdin needs --desk and --name."));
    return options;
}

} // namespace vigie
