// The language of the program, switched while it runs (U1).
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <optional>

namespace vigie::ui {

enum class Tongue { French, English };

/// "fr", "en"
[[nodiscard]] QString tongueCode(Tongue tongue);
[[nodiscard]] std::optional<Tongue> tongueFromCode(const QString &code);
/// French on a computer that speaks French, else English.
[[nodiscard]] Tongue systemTongue();

/// Installs the translations of the program and of Qt, and the default locale. Widgets hear QEvent::LanguageChange.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    void use(Tongue tongue);
    [[nodiscard]] Tongue current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    Tongue m_current = Tongue::English;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace vigie::ui
