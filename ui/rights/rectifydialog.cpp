#include "ui/rights/rectifydialog.h"

#include "ui/common/buttons.h"

#include <QGridLayout>
#include <QLineEdit>

namespace vigie::ui {

RectifyDialog::RectifyDialog(QWidget *parent)
    : FormDialog(parent)
    , m_heldHead(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_rightHead(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
{
    setFixedWidth(spacing(150));
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, spacing(2), 0, 0);
    grid->setHorizontalSpacing(spacing(4));
    grid->setVerticalSpacing(spacing(2));
    grid->addWidget(m_heldHead, 0, 1);
    grid->addWidget(m_rightHead, 0, 2);
    constexpr std::array fields{RectifiedField::Name, RectifiedField::Mail, RectifiedField::Phone, RectifiedField::Detail};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_lines[i] = {fields[i], new TextLabel(TextStyle::Small, ColorRole::Muted, table), new QLineEdit(table),
                      new QLineEdit(table)};
        const Line &line = m_lines[i];
        const auto row = static_cast<int>(i) + 1;
        grid->addWidget(line.label, row, 0);
        grid->addWidget(line.held, row, 1);
        grid->addWidget(line.right, row, 2);
        line.label->setBuddy(line.held);
        for (QLineEdit *field : {line.held, line.right}) {
            field->setMaxLength(fields[i] == RectifiedField::Detail ? longestDetail : longestSubjectMail);
            connect(field, &QLineEdit::textChanged, this, &RectifyDialog::edited);
        }
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    addField(table);
    finishLayout();
    connect(this, &QDialog::finished, this, &RectifyDialog::clear);
    RectifyDialog::retranslate();
}

void RectifyDialog::ask(const QString &number, const RightsSubject &subject, int requests)
{
    m_number = number;
    m_requests = requests;
    m_lines[0].held->setText(subject.name);
    m_lines[1].held->setText(subject.mails.value(0));
    m_lines[2].held->setText(subject.phone);
    for (const auto &line : m_lines)
        line.held->setCursorPosition(0); // what is longer than its field is read from the beginning
    retranslate();
    open();
    m_lines[0].right->setFocus(Qt::OtherFocusReason);
}

void RectifyDialog::clear()
{
    m_number.clear();
    for (const Line &line : m_lines) {
        for (QLineEdit *field : {line.held, line.right})
            field->setText({}); // an undo brings nothing back
    }
}

std::vector<RectifiedValue> RectifyDialog::values() const
{
    std::vector<RectifiedValue> values;
    for (const Line &line : m_lines) {
        if (!line.right->text().trimmed().isEmpty())
            values.push_back({line.field, line.held->text().trimmed(), line.right->text().trimmed()});
    }
    return values;
}

void RectifyDialog::edited()
{
    const auto now = values();
    const Status sound = checkRectification({now, {}});
    m_go->setEnabled(sound.ok());
    m_meaning->setText(
        sound.ok() || now.empty()
            ? tr("In the participants, contacts, places and events of %n request(s), in decisions and notes, in what is revealed "
                 "of them, and in mails that have not gone yet. What people wrote in mails stays as it was.",
                 nullptr, m_requests)
            : tr("Say at the left how it is held; each must be a name, an e-mail address, a telephone number or other words, and "
                 "another than at the left."));
    fitHeight();
}

void RectifyDialog::finish()
{
    setWaiting(true);
    Q_EMIT wanted(values());
}

void RectifyDialog::retranslate()
{
    setWindowTitle(tr("Put right") + (m_number.isEmpty() ? QString() : QStringLiteral(" · ") + m_number));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_heldHead->setText(tr("As it is held"));
    m_rightHead->setText(tr("As it is right"));
    const std::array names{tr("Name"), tr("E-mail"), tr("Telephone"), tr("Address or other words")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_lines[i].label->setText(names[i]);
        //: The accessible name of a field: "Name, as it is held".
        m_lines[i].held->setAccessibleName(tr("%1, as it is held").arg(names[i]));
        m_lines[i].right->setAccessibleName(tr("%1, as it is right").arg(names[i]));
    }
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Put nothing right"));
    m_go->setText(tr("Put right"));
    edited();
}

} // namespace vigie::ui
