"""Addresses that nothing may be sent to, in the spellings that attackers use."""

REFUSED_AS_WRITTEN = (
    "http://example.com/", "ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "//example.com/",
    "https://127.0.0.1/", "https://127.0.0.1:8443/", "https://127.1/", "https://127.0.1/", "https://2130706433/",
    "https://0x7f000001/", "https://0x7f.0.0.1/", "https://0177.0.0.1/", "https://017700000001/", "https://127.0.0.1./",
    "https://0/", "https://0.0.0.0/", "https://10.0.0.5/", "https://172.16.0.1/", "https://172.31.255.254/",
    "https://192.168.1.1/", "https://100.64.0.1/", "https://100.100.100.200/latest/meta-data/", "https://169.254.169.254/",
    "https://169.254.169.254/latest/meta-data/iam/", "https://2852039166/", "https://0xa9fea9fe/", "https://168.63.129.16/",
    "https://192.0.0.192/", "https://192.0.2.1/", "https://198.18.0.1/", "https://198.51.100.7/", "https://203.0.113.9/",
    "https://224.0.0.1/", "https://240.0.0.1/", "https://255.255.255.255/", "https://192.88.99.1/", "https://[::1]/",
    "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[0:0:0:0:0:ffff:10.0.0.1]/",
    "https://[::127.0.0.1]/", "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fc00::1]/",
    "https://[fd00:ec2::254]/", "https://[ff02::1]/", "https://[2002:7f00:1::]/", "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b:1::a00:1]/", "https://[2001::1]/", "https://[2001:db8::1]/", "https://[100::1]/", "https://[::1/",
    "https://localhost/", "https://LOCALHOST:8443/", "https://a.localhost/", "https://user@example.com/",
    "https://user:word@example.com/", "https://example.com@127.0.0.1/", "https://127.0.0.1@example.com/",
    "https://example.com\\@127.0.0.1/", "https://example.com/\r\nX: y", "https://exa mple.com/", "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/", "https://%31%32%37.0.0.1/", "https://example.com:22/", "https://example.com:25/",
    "https://example.com:65536/", "https://example.com:0x1bb/", "https:///path", "https://", "https://example.com/#top",
    "https://-example.com/", "https://1.2.3/", "https://1.2.3.4.5/", "https://256.1.1.1/",
)  # fmt: skip
"""Refused when the webhook is made, before anything is resolved."""
ALLOWED_AS_WRITTEN = (
    "https://example.com/", "https://example.com:8443/hooks?a=b", "https://xn--mgbah1a.xn--ngbc5azd/", "https://1.1.1.1/",
    "https://[2606:4700:4700::1111]/", "HTTPS://Example.COM/",
)  # fmt: skip
NAMES_LEAD_TO = (
    "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.20.0.1", "192.168.0.10", "169.254.169.254", "100.64.3.3", "0.0.0.0", "224.0.0.251",
    "255.255.255.255", "168.63.129.16", "::1", "::", "fe80::1", "fd12::1", "ff02::1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1", "2001:0:1::1",
)  # fmt: skip
"""What a name of an attacker's own is resolved to."""
