#include "app/workstation/hardening.h"
#include "app/workstation/workstation.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

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
    // Qt's X11 platform takes "--name" for itself (a window's resource name), so it does not get to see ours.
    std::vector<char *> seen(argv, argv + argc);
    QStringList putAside;
    if (const auto name = std::ranges::find_if(seen, [](const char *word) { return std::string_view(word) == "--name"; });
        seen.end() - name >= 2) {
        putAside = {QString::fromLocal8Bit(name[0]), QString::fromLocal8Bit(name[1])};
        seen.erase(name, name + 2);
    }
    auto seenCount = static_cast<int>(seen.size());
    seen.push_back(nullptr);
    const bool asksOnly = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))
        || arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v"));
    std::unique_ptr<QCoreApplication> application;
    if (asksOnly)
        application = std::make_unique<QCoreApplication>(seenCount, seen.data());
    else
        application = std::make_unique<QApplication>(seenCount, seen.data());

    const auto parsed = vigie::parseOptions(QCoreApplication::arguments() + putAside);
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
