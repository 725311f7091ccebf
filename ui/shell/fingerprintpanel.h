// First contact with a desk, and a desk whose certificate has changed (P9). Trust is given by a deliberate act: at first
// contact a ticked comparison, after a change the last characters of the announced fingerprint typed.
#pragma once

#include "ui/common/buttons.h"
#include "ui/common/labels.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace vigie::ui {

/// "3F2A 91C0 …": groups of four hexadecimal digits, `perLine` groups a line.
[[nodiscard]] QString groupedFingerprint(const QByteArray &fingerprint, int perLine = 8);

class FingerprintPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FingerprintPanel(QWidget *parent = nullptr);

    /// `previous` empty at first contact.
    void ask(const QString &desk, const QByteArray &fingerprint, const QByteArray &previous);

Q_SIGNALS:
    void answered(bool trusted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void weigh();
    [[nodiscard]] bool isChange() const { return !m_previous.isEmpty(); }

    QString m_desk;
    QByteArray m_fingerprint;
    QByteArray m_previous;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_explanation;
    SectionLabel *m_previousHeading;
    QLabel *m_previousDigits;
    SectionLabel *m_heading;
    QLabel *m_digits;
    QCheckBox *m_compared;
    TextLabel *m_typeHeading;
    QLineEdit *m_typed;
    DecisionButton *m_trust;
    PrimaryButton *m_stop;
};

} // namespace vigie::ui
