// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QFile>
#include <memory>
#include <utility>
#include <vector>

namespace smarter::test {

namespace {

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* object) const {
        release(object);
    }
};

using KeyPtr = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Releaser<X509_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;
using BioPtr = std::unique_ptr<BIO, Releaser<BIO_free_all>>;

using Extensions = std::vector<std::pair<int, const char*>>;

void must(bool done, const char* what) {
    if (!done) {
        qFatal("certificates: %s", what);
    }
}

/// A certificate for `key`, named `name`, as yet unsigned; valid from an hour ago for a day.
CertificatePtr describe(EVP_PKEY* key, const char* name) {
    CertificatePtr certificate(X509_new());
    std::uint64_t serial = 0;
    must(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "random serial");
    must(X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
             ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1) == 1 &&
             X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600) != nullptr &&
             X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86400) != nullptr &&
             X509_set_pubkey(certificate.get(), key) == 1 &&
             X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                                        reinterpret_cast<const unsigned char*>(name), -1, -1, 0) == 1,
         "fields");
    return certificate;
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuerKey, const Extensions& extensions) {
    must(X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1, "issuer");
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const auto& [nid, value] : extensions) {
        const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
        must(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value);
    }
    must(X509_sign(certificate, issuerKey, EVP_sha256()) > 0, "signature");
}

template <class Write>
void writePem(const QString& path, Write&& write) {
    const BioPtr memory(BIO_new(BIO_s_mem()));
    must(write(memory.get()) == 1, "PEM");
    char* text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    QFile file(path);
    must(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
             file.write(text, length) == length,
         "file");
}

}  // namespace

ServerCertificate makeServerCertificate(const QString& folder) {
    const KeyPtr authorityKey(EVP_EC_gen("P-256"));
    const KeyPtr serverKey(EVP_EC_gen("P-256"));
    must(authorityKey && serverKey, "keys");

    const CertificatePtr authority = describe(authorityKey.get(), "Test authority");
    sign(authority.get(), authority.get(), authorityKey.get(),
         {{NID_basic_constraints, "critical,CA:TRUE"},
          {NID_key_usage, "critical,keyCertSign,cRLSign"},
          {NID_subject_key_identifier, "hash"}});
    const CertificatePtr server = describe(serverKey.get(), "localhost");
    sign(server.get(), authority.get(), authorityKey.get(),
         {{NID_basic_constraints, "critical,CA:FALSE"},
          {NID_key_usage, "critical,digitalSignature"},
          {NID_ext_key_usage, "serverAuth"},
          {NID_subject_key_identifier, "hash"},
          {NID_authority_key_identifier, "keyid"},
          {NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1"}});

    const ServerCertificate files{folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/server.pem"),
                                  folder + QStringLiteral("/server.key")};
    writePem(files.caFile, [&](BIO* out) { return PEM_write_bio_X509(out, authority.get()); });
    writePem(files.certFile, [&](BIO* out) { return PEM_write_bio_X509(out, server.get()); });
    writePem(files.keyFile, [&](BIO* out) {
        return PEM_write_bio_PrivateKey(out, serverKey.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return files;
}

}  // namespace smarter::test
