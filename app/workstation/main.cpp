#include "app/workstation/hardening.h"
#include "app/workstation/workstation.h"

#include <QApplication>
#include <QTextStream>

#include <iostream>
#include <string>

int main(int argc, char *argv[])
{
    vigie::hardenProcess();
    QCoreApplication::setOrganizationName(QStringLiteral("Vigie"));
    QCoreApplication::setApplicationName(QStringLiteral("vigie"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIE_VERSION));

    // Help and mistakes are answered without a display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const bool asksOnly = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))
        || arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v"));
    std::unique_ptr<QCoreApplication> application;
    if (asksOnly)
        application = std::make_unique<QCoreApplication>(argc, argv);
    else
        application = std::make_unique<QApplication>(argc, argv);

    const auto parsed = vigie::parseOptions(QCoreApplication::arguments());
    if (const auto *exit = std::get_if<vigie::Exit>(&parsed)) {
        QTextStream(exit->code == 0 ? stdout : stderr) << exit->text << '\n';
        return exit->code;
    }
    const auto &options = std::get<vigie::Options>(parsed);
    QString password;
    if (options.passwordOnStandardInput) {
        std::string line;
        std::getline(std::cin, line);
        password = QString::fromStdString(line);
        line.assign(line.size(), '\0');
    }
    vigie::Workstation workstation(options);
    workstation.start(password);
    password.fill(QChar(0));
    return QCoreApplication::exec();
}
