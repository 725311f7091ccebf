// What is taken away of the page: the archive of a person, and the certificate of an erasure. Written off the GUI thread.
#include "ui/common/savedfile.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightspane.h"

#include <QtConcurrent>

namespace vigie::ui {

/// To where the person says, unless another request was chosen meanwhile.
void RightsPage::askWhere(const QString &title, const QString &ending, const QString &filter,
                          const std::function<void(const QString &path)> &bring)
{
    if (!m_office.view())
        return;
    begun();
    askPath(this, title, m_office.view()->request.number + ending, filter,
            [this, bring, whose = m_office.selected()](const QString &path) {
                if (m_office.selected() != whose)
                    return done(Error{ErrorKind::RequestChanged, {}}, {});
                bring(path);
            });
}

/// Nothing of it stays here otherwise.
void RightsPage::takeArchive()
{
    const auto bring = [this, whose = m_office.selected()](const QString &path) {
        m_office.takeArchive([this, path, whose](const Result<RightsArchive> &taken) {
            if (!taken.ok() && taken.error().kind == ErrorKind::TooLate)
                return say({Tone::Warn, tr("It is at the desk no more"),
                            tr("Somebody has taken it, or its time was over; it can be taken once. Put it together again.")});
            if (!taken)
                return done(taken.error(), {});
            QtConcurrent::run([path, zip = taken->zip] {
                return writeWhole(path, zip);
            }).then(this, [this, whose, passphrase = taken->passphrase](const Status &written) {
                if (!written)
                    return say({Tone::Bad, tr("The file cannot be written"),
                                tr("The archive has left the desk and is lost. Make room or choose another folder, and put it "
                                   "together again.")});
                if (m_office.selected() != whose)
                    return say({Tone::Warn, tr("The archive is written, but nobody has seen its passphrase"),
                                tr("Another request was chosen meanwhile. Delete the file, and have it put together again.")});
                m_pane->archive()->showPassphrase(passphrase);
                say({Tone::Good, tr("The archive is written; send it to them, and delete it then"), {}});
            });
        });
    };
    askWhere(tr("Take the archive to a file"), QStringLiteral(".zip"), tr("Archive (*.zip)"), bring);
}

/// What it says is without names.
void RightsPage::certify()
{
    const auto bring = [this](const QString &path) {
        m_office.certify([this, path](const Result<QByteArray> &certificate) {
            if (!certificate)
                return done(certificate.error(), {});
            QtConcurrent::run([path, text = *certificate] {
                return writeWhole(path, text);
            }).then(this, [this](const Status &written) {
                done(written, tr("The certificate is written; it says how many workstations have not answered yet"));
            });
        });
    };
    askWhere(tr("Save the certificate"), QStringLiteral(".txt"), tr("Certificate (*.txt)"), bring);
}

} // namespace vigie::ui
